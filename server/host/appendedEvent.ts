import type { Envelope, Recorded } from '../../shared/run/events.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'

/** An event as screens get it and as it is in the log (by whom, by which command), with the state it met, which decides who may see it. */
export type AppendedEvent = {
  readonly recorded: Recorded
  readonly envelope: Envelope
  readonly before: ShowState
}

/** Events of one show in order, at least one, and the show before and after all of them. */
export type ShowEvents = {
  readonly events: readonly AppendedEvent[]
  readonly before: ShowState
  readonly after: ShowState
}

/** The part of a logged event that screens get. */
export function recordedOf({ seq, at, event }: Envelope): Recorded {
  return { seq, at, event }
}

/** Applies events to the state that they meet. */
export function applied(before: ShowState, envelopes: readonly Envelope[]): ShowEvents {
  let after = before
  const events = envelopes.map((envelope): AppendedEvent => {
    const entry = { recorded: recordedOf(envelope), envelope, before: after }
    after = evolve(after, entry.recorded)
    return entry
  })
  return { events, before, after }
}
