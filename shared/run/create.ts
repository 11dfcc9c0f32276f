import type { SeriesId, ShowId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { ShowClock } from '../time/showClock.ts'
import type { ShowEvent } from './events.ts'
import type { MadeBy } from './state.ts'

/** The first event of every log: the show with its agenda as a draft. */
export function create(made: {
  show: ShowId
  agenda: Agenda
  rehearsal: boolean
  clock: ShowClock
  series?: SeriesId
  rehearses?: ShowId
  madeBy?: MadeBy
}): ShowEvent {
  return { type: 'showCreated', v: 1, ...made }
}
