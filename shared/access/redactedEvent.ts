import type { ShowEvent } from '../run/events.ts'

/** An event as an audience sees it, nothing, or that it has to be shown the whole state afresh. */
export type RedactedEvent = ShowEvent | 'nothing' | 'resync'

/** The event, for an audience that sees it. */
export function visibleIf(sees: boolean, event: ShowEvent): RedactedEvent {
  return sees ? event : 'nothing'
}
