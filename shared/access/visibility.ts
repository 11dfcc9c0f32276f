import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item } from '../agenda/model.ts'
import { has, ROLE_FACTS } from '../run/roles.ts'
import type { Hand, ShowState } from '../run/state.ts'
import type { Step } from '../run/step.ts'
import type { Audience } from './audience.ts'

/** Whether an audience sees nothing of the show: its links open the report alone (R14). */
export function seesReportOnly({ roles }: Pick<Audience, 'roles'>): boolean {
  return roles.every((role) => ROLE_FACTS[role].reportOnly)
}

/** Whether an audience is kept waiting: nothing is published yet, and it sees no draft (P7). */
export function isWaiting(state: ShowState, audience: Audience): boolean {
  return state.published === null && !has(audience, 'draft')
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

/** The person through whose turns an audience sees what others do not; null where turns make no difference. */
export function speakerOf(audience: Audience): PersonId | null {
  return has(audience, 'ownTurns') && !has(audience, 'briefed') ? audience.person : null
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
