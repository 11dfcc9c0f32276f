import type { Instant } from '../time/instant.ts'
import { REAL_TIME } from '../time/showClock.ts'
import { evolveBooth, isBoothEvent, mergeBooths } from './evolve/booth.ts'
import { evolvePeople, isPeopleEvent } from './evolve/people.ts'
import { evolvePlan, isPlanEvent } from './evolve/plan.ts'
import { evolveRun, isRunEvent } from './evolve/run.ts'
import { evolveShow } from './evolve/show.ts'
import { withHeardLanguage } from './floorLanguage.ts'
import { INITIAL_RUN, type Recorded, type ShowEvent, type ShowState } from './state.ts'

/** Returns the state of a show before its first event. */
export function emptyShow(show: string): ShowState {
  return {
    show,
    rehearsal: false,
    clock: REAL_TIME,
    public: false,
    archived: false,
    draft: null,
    published: null,
    run: INITIAL_RUN,
    cues: [],
    hands: [],
    attendance: {},
    links: [],
    steps: [],
    lastMove: null,
  }
}

function applyEvent(state: ShowState, { event, at, seq }: Recorded): ShowState {
  if (isRunEvent(event)) return { ...state, run: evolveRun(event, state.run, at, seq) }
  if (isPlanEvent(event)) {
    const after = evolvePlan(event, state)
    return event.type === 'agendaPublished' ? { ...after, run: mergeBooths(after, at) } : after
  }
  if (isPeopleEvent(event)) return evolvePeople(event, state, at)
  if (isBoothEvent(event)) return { ...state, run: evolveBooth(state, event, at) }
  return evolveShow(state, event, at)
}

/** Returns the state after one more event; never refuses an event. */
export function evolve(state: ShowState, recorded: Recorded): ShowState {
  return withHeardLanguage(applyEvent(state, recorded), recorded.at)
}

/** Returns the state after events that a command is about to write. */
export function evolveAll(state: ShowState, events: readonly ShowEvent[], at: Instant): ShowState {
  return events.reduce((before, event) => evolve(before, { seq: 0, at, event }), state)
}

/** Returns the state after a log's first event. */
export function begin(first: Recorded): ShowState {
  const show = first.event.type === 'showCreated' ? first.event.show : ''
  return evolve(emptyShow(show), first)
}

/** Returns the state after a whole log, from `showCreated` on. */
export function replay(log: readonly Recorded[]): ShowState {
  return log.reduce(evolve, emptyShow(''))
}
