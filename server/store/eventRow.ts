import type { Envelope } from '../../shared/run/events.ts'
import { lift } from './lift.ts'

/** An event as a table keeps it: what it holds is a text. */
export type EventRow = Omit<Envelope, 'commandId' | 'event'> & {
  readonly command_id: string
  readonly event: string
}

/** The event of a row, lifted to the version we know; throws an `UnreadableEvent` where it cannot be. */
export function envelopeOf({ command_id: commandId, event, ...row }: EventRow): Envelope {
  return { ...row, commandId, event: lift(parsed(event), row.seq) }
}

/** What a text holds; null where it is no JSON. */
export function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
