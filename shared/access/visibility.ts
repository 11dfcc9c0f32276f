import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Cue } from '../run/cue.ts'
import { speaksIn } from '../run/lookup.ts'
import { cardTime, isAddressed } from '../run/openCue.ts'
import { has, ROLE_FACTS } from '../run/roles.ts'
import { SCOPE_FACTS } from '../run/scopes.ts'
import type { Hand, ShowEvent, ShowState } from '../run/state.ts'
import type { RunStep, Step } from '../run/step.ts'
import type { Audience } from './audience.ts'
import { powerOf } from './powers.ts'

/**
 * Returns whether an audience has a role in which the cue was sent and which can send cues. Other roles of the sender do not
 * count: if a moderator who also speaks sends a cue to one speaker, the other speakers do not see it.
 */
function isSender(cue: Cue, audience: Audience): boolean {
  return cue.by.roles.some(
    (role) => powerOf(role, 'sendCue') !== 'no' && audience.roles.includes(role),
  )
}

/** Returns whether an audience sees a cue. Audiences that see acknowledgements see it after the first one; they see a time card at once (T6b). */
export function isCueVisible(cue: Cue, audience: Audience): boolean {
  if (
    has(audience, 'everything') ||
    has(audience, 'cues') ||
    isSender(cue, audience) ||
    isAddressed(cue.to, audience)
  )
    return true
  const isShared = cue.seen.length > 0 || cardTime(cue.content) !== null
  return isShared && has(audience, 'acknowledgements')
}

/** Returns a step as an audience sees it, without the moderator's words to speakers. An audience that does not see the draft does not get its changes. */
export function visibleStep(
  { tells, ...step }: Step & Pick<RunStep, 'tells'>,
  audience: Audience,
): Step {
  if (has(audience, 'draft')) return step
  switch (step.side) {
    case 'run': {
      const changes = step.changes?.filter(
        (change) => change.of !== 'finding' && !('side' in change && change.side === 'draft'),
      )
      return { ...step, changes: changes ?? null }
    }
    case 'draft': {
      const { redo, ...rest } = step
      return { ...rest, undo: [] }
    }
    case 'publication': {
      // These readers cannot undo a publication, so they do not need whole agendas.
      const { wrote, ...rest } = step
      return { ...rest, undo: [], lowered: [] }
    }
  }
}

/** An event as an audience sees it; `resync`: the whole state has to be sent again. */
export type RedactedEvent = ShowEvent | 'nothing' | 'resync'

export function visibleIf(isVisible: boolean, event: ShowEvent): RedactedEvent {
  return isVisible ? event : 'nothing'
}

/** Returns whether an audience sees only the report (R14). */
export function seesReportOnly({ roles }: Pick<Audience, 'roles'>): boolean {
  return roles.every((role) => ROLE_FACTS[role].reportOnly)
}

/** Returns whether an audience sees nothing of the show itself: only its report (R14), or a calendar (R22). */
export function seesNoShow({ roles }: Pick<Audience, 'roles'>): boolean {
  return roles.every((role) => ROLE_FACTS[role].reportOnly || ROLE_FACTS[role].feed)
}

/** Returns whether an audience waits for the first publication, as it does not see the draft (P7). */
export function waitsForPublication(state: ShowState, audience: Audience): boolean {
  return state.published === null && !has(audience, 'draft')
}

export function seesAllSteps({ roles, scopes = [] }: Audience): boolean {
  return (
    roles.some((role) => ROLE_FACTS[role].steps === 'all') ||
    scopes.some((scope) => SCOPE_FACTS[scope].seesSteps)
  )
}

/** Returns whether an audience sees a step: all, or those of its desk (R8). */
export function seesStep(step: Step, audience: Audience): boolean {
  if (seesAllSteps(audience)) return true
  if (step.side !== 'run' || step.desk !== 'timekeepers') return false
  return audience.roles.some((role) => ROLE_FACTS[role].steps === 'timekeepers')
}

/** Returns whether an audience sees a hand: all, or its own. */
export function seesHand(hand: Hand, audience: Audience): boolean {
  return has(audience, 'hands') || hand.person === audience.person
}

/** Returns the person of an audience that sees more of its own items than of other items; null if it sees all items equally. */
export function speakerOf(audience: Audience): PersonId | null {
  return has(audience, 'ownTurns') && !has(audience, 'briefed') ? audience.person : null
}

/** Returns the people whose pronunciation a speaker sees: the speaker, and everyone who shares an item with them. */
export function peopleInSharedItems(
  agenda: Agenda,
  person: PersonId | null,
): ReadonlySet<PersonId> {
  const shared = agenda.segments
    .flatMap(({ items }) => items)
    .filter((item) => speaksIn(item, person))
    .flatMap(({ speakers }) => speakers.map((speaker) => speaker.person))
  return new Set([person ?? [], shared].flat())
}
