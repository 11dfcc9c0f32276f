import { emptyShow } from '../run/evolve.ts'
import { has } from '../run/roles.ts'
import type { Recorded, ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { handsOutLinks } from './linkVisibility.ts'
import { redactEvent } from './redactEvent.ts'
import {
  isCueVisible,
  seesAllSteps,
  seesHand,
  seesNoShow,
  seesStep,
  visibleStep,
  waitsForPublication,
} from './visibility.ts'
import { visibleAgenda } from './visibleAgenda.ts'

/** The message to an audience about an event: nothing, the visible event, or a request to load the whole state. */
export type VisibleEvent =
  | { readonly type: 'nothing' }
  | { readonly type: 'event'; readonly recorded: Recorded }
  | { readonly type: 'resync' }

/** Returns the remarks and the links of the report, if there are any. */
function visibleReport({ remarks, shares }: ShowState): Pick<ShowState, 'remarks' | 'shares'> {
  return { ...(remarks && { remarks }), ...(shares && { shares }) }
}

/** Returns only the marks `not-here`, by which the screens of followers leave out names (R7c). */
function awayMarks(attendance: ShowState['attendance']): ShowState['attendance'] {
  return Object.fromEntries(Object.entries(attendance).filter(([, mark]) => mark === 'not-here'))
}

/** Returns a show as an audience sees it, in the same shape. */
export function visibleState(state: ShowState, audience: Audience): ShowState {
  if (has(audience, 'everything')) return state
  const { series: _series, remarks: _remarks, shares: _shares, rehearses, ...others } = state
  const { madeBy: _madeBy, ...rest } = others
  const { show, rehearsal, clock, published } = rest
  if (seesNoShow(audience)) return emptyShow(show)
  if (waitsForPublication(state, audience)) return { ...emptyShow(show), rehearsal, clock }
  return {
    ...rest,
    ...(has(audience, 'report') ? visibleReport(state) : {}),
    ...(rehearses !== undefined && has(audience, 'crew') && { rehearses }),
    draft: has(audience, 'draft') ? state.draft : null,
    published: published && { ...published, agenda: visibleAgenda(published.agenda, audience) },
    cues: state.cues.filter((cue) => isCueVisible(cue, audience)),
    hands: state.hands.filter((hand) => seesHand(hand, audience)),
    run: has(audience, 'booths') ? state.run : { ...state.run, booths: {} },
    attendance: has(audience, 'crew') ? state.attendance : awayMarks(state.attendance),
    links: handsOutLinks(audience.roles) ? state.links.map(({ by: _by, ...link }) => link) : [],
    lastMove: seesAllSteps(audience) ? state.lastMove : null,
    steps: state.steps
      .filter((step) => seesStep(step, audience))
      .map((step) => visibleStep(step, audience)),
  }
}

/** Returns what to send to an audience for an event. A sent event changes the audience's old state to its new one; for `nothing` these are equal. */
export function visibleEvent(
  before: ShowState,
  recorded: Recorded,
  audience: Audience,
): VisibleEvent {
  const redacted = redactEvent(before, recorded, audience)
  if (redacted === 'nothing' || redacted === 'resync') return { type: redacted }
  // Copied, so that no other field of an envelope is sent.
  return { type: 'event', recorded: { seq: recorded.seq, at: recorded.at, event: redacted } }
}
