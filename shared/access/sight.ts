import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item } from '../agenda/model.ts'
import type { Hand, ShowState } from '../run/state.ts'
import type { Step } from '../run/step.ts'
import type { Audience } from './audience.ts'
import { has, ROLE_FACTS } from './roles.ts'

/** Whether an audience sees everything there is. */
export function seesAll(audience: Audience): boolean {
  return has(audience, 'everything')
}

/** Whether an audience sees the draft, and with it the show before publication. */
export function seesDraft(audience: Audience): boolean {
  return has(audience, 'draft')
}

/** Whether an audience sees nothing of the show: its links open the report alone (R14). */
export function seesReportOnly({ roles }: Audience): boolean {
  return roles.every((role) => ROLE_FACTS[role].reportOnly)
}

/** Whether an audience sees what was noted of items, and the links that open the report. */
export function seesReport(audience: Audience): boolean {
  return has(audience, 'report')
}

/** Whether an audience is kept waiting: nothing is published yet, and it sees no draft (P7). */
export function isWaiting(state: ShowState, audience: Audience): boolean {
  return state.published === null && !seesDraft(audience)
}

/** Whether an audience works on the show: it sees the meeting, the stops, what recovery may do, and who is here. */
export function isInside(audience: Audience): boolean {
  return has(audience, 'inside')
}

/** Whether an audience sees every step. */
export function seesAllSteps({ roles }: Audience): boolean {
  return roles.some((role) => ROLE_FACTS[role].steps === 'all')
}

/** Whether an audience sees this step: every one, or those of its own desk (R8). */
export function seesStep(step: Step, audience: Audience): boolean {
  if (seesAllSteps(audience)) return true
  if (step.side !== 'run' || step.desk !== 'timekeepers') return false
  return audience.roles.some((role) => ROLE_FACTS[role].steps === 'timekeepers')
}

/** Whether an audience sees that this hand is up: everyone's, or its own. */
export function seesHand(hand: Hand, audience: Audience): boolean {
  return has(audience, 'hands') || hand.person === audience.person
}

/** Whether an audience sees the acknowledgement of a cue that is neither from nor for it. */
export function seesAcknowledgements(audience: Audience): boolean {
  return has(audience, 'acknowledgements')
}

/** Whether an audience sees who works in each booth (R16). */
export function seesBooths(audience: Audience): boolean {
  return has(audience, 'booths')
}

/** Whether an audience reads every item's notes and everyone's pronunciation. */
export function isBriefed(audience: Audience): boolean {
  return has(audience, 'briefed')
}

/** The person through whose turns an audience sees what others do not; null where turns make no difference. */
export function speakerOf(audience: Audience): PersonId | null {
  return has(audience, 'ownTurns') && !isBriefed(audience) ? audience.person : null
}

/** Whether a person speaks in an item. */
export function speaksIn(item: Item, person: PersonId | null): boolean {
  return person !== null && item.speakers.some((speaker) => speaker.person === person)
}

/** The people whose pronunciation a speaker reads: oneself, and all who share an item with them. */
export function companions(agenda: Agenda, person: PersonId | null): ReadonlySet<PersonId> {
  if (person === null) return new Set()
  const shared = agenda.segments
    .flatMap(({ items }) => items)
    .filter((item) => speaksIn(item, person))
    .flatMap(({ speakers }) => speakers.map((speaker) => speaker.person))
  return new Set([person, ...shared])
}
