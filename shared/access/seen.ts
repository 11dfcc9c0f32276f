import type { ShowEvent } from '../run/events.ts'

/** An event as an audience sees it, nothing, or that it has to be shown the whole state afresh. */
export type Seen = ShowEvent | 'nothing' | 'resync'

/** The event, for an audience that sees it. */
export function seenIf(sees: boolean, event: ShowEvent): Seen {
  return sees ? event : 'nothing'
}
