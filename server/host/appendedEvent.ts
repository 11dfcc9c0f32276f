import { evolve } from '../../shared/run/evolve.ts'
import type { Envelope, Recorded, ShowState } from '../../shared/run/state.ts'

/** An event as screens get it and as the log stores it, with the state before it. That state decides who may see it. */
export type AppendedEvent = {
  readonly recorded: Recorded
  readonly envelope: Envelope
  readonly before: ShowState
}

/** Consecutive events of one show, at least one, with the states before and after them. */
export type ShowEvents = {
  readonly events: readonly AppendedEvent[]
  readonly before: ShowState
  readonly after: ShowState
}

/** Returns the part of a logged event that screens get. */
export function recordedOf({ seq, at, event }: Envelope): Recorded {
  return { seq, at, event }
}

export function applyEvents(before: ShowState, envelopes: readonly Envelope[]): ShowEvents {
  let after = before
  const events = envelopes.map((envelope): AppendedEvent => {
    const entry = { recorded: recordedOf(envelope), envelope, before: after }
    after = evolve(after, entry.recorded)
    return entry
  })
  return { events, before, after }
}
