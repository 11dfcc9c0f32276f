import type { Recorded } from '../run/events.ts'
import { blank } from '../run/evolve.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { isCueVisible } from './cueVisibility.ts'
import { handsOutLinks } from './linkVisibility.ts'
import { redactEvent } from './redactEvent.ts'
import { isWaiting, seesAllSteps, seesHand, seesReportOnly, seesStep } from './visibility.ts'
import { visibleAgenda } from './visibleAgenda.ts'
import { visibleStep } from './visibleStep.ts'

/** What an audience is sent of an event: nothing, the event as it sees it, or the whole state afresh. */
export type VisibleEvent =
  | { readonly type: 'nothing' }
  | { readonly type: 'event'; readonly recorded: Recorded }
  | { readonly type: 'resync' }

/** What was noted of items, and the links that open the report, where there are any. */
function visibleReport({ remarks, shares }: ShowState): Pick<ShowState, 'remarks' | 'shares'> {
  return { ...(remarks && { remarks }), ...(shares && { shares }) }
}

/** The marks of those who are not here, whose names a screen that follows the show leaves out (R7c). */
function awayOnly(attendance: ShowState['attendance']): ShowState['attendance'] {
  return Object.fromEntries(Object.entries(attendance).filter(([, mark]) => mark === 'not-here'))
}

/** A show as an audience sees it: the same shape, with nothing in place of what it may not see. */
export function visibleState(state: ShowState, audience: Audience): ShowState {
  if (has(audience, 'everything')) return state
  const { series: _series, remarks: _remarks, shares: _shares, rehearses, ...others } = state
  const { madeBy: _madeBy, ...rest } = others
  const { show, rehearsal, clock, published } = rest
  if (seesReportOnly(audience)) return blank(show)
  if (isWaiting(state, audience)) return { ...blank(show), rehearsal, clock }
  return {
    ...rest,
    ...(has(audience, 'report') ? visibleReport(state) : {}),
    ...(rehearses !== undefined && has(audience, 'inside') && { rehearses }),
    draft: has(audience, 'draft') ? state.draft : null,
    published: published && { ...published, agenda: visibleAgenda(published.agenda, audience) },
    cues: state.cues.filter((cue) => isCueVisible(cue, audience)),
    hands: state.hands.filter((hand) => seesHand(hand, audience)),
    run: has(audience, 'booths') ? state.run : { ...state.run, booths: {} },
    attendance: has(audience, 'inside') ? state.attendance : awayOnly(state.attendance),
    links: handsOutLinks(audience.roles) ? state.links.map(({ by: _by, ...link }) => link) : [],
    lastMove: seesAllSteps(audience) ? state.lastMove : null,
    steps: state.steps
      .filter((step) => seesStep(step, audience))
      .map((step) => visibleStep(step, audience)),
  }
}

/**
 * What an audience is sent of an event that happened to `before`. Where an event is sent, it takes the
 * visible state before to the visible state after; where nothing is, the two are equal.
 */
export function visibleEvent(
  before: ShowState,
  recorded: Recorded,
  audience: Audience,
): VisibleEvent {
  const seen = redactEvent(before, recorded, audience)
  if (seen === 'nothing' || seen === 'resync') return { type: seen }
  // Built anew, so that nothing else an envelope carries goes with it.
  return { type: 'event', recorded: { seq: recorded.seq, at: recorded.at, event: seen } }
}
