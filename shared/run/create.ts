import type { ShowEvent } from './events.ts'

/** The show and its agenda, as the first event says them. */
type NewShow = Omit<Extract<ShowEvent, { type: 'showCreated' }>, 'type' | 'v'>

/** The first event of every log: the show with its agenda as a draft. */
export function create(made: NewShow): ShowEvent {
  return { type: 'showCreated', v: 1, ...made }
}
