import type { Envelope } from '../../shared/run/events.ts'
import { parseEvent } from './parseEvent.ts'

/** An event as a table stores it: as a text. */
export type EventRow = Omit<Envelope, 'commandId' | 'event'> & {
  readonly command_id: string
  readonly event: string
}

/** Returns the event of a row, upcast to this version; throws an `UnreadableEvent` where it cannot be read. */
export function envelopeOf({ command_id: commandId, event, ...row }: EventRow): Envelope {
  return { ...row, commandId, event: parseEvent(event, row.seq) }
}
