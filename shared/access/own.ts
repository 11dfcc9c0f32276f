import type { LinkId } from '../agenda/ids.ts'
import { isAddressed } from '../run/addressed.ts'
import type { CommandOf } from '../run/command.ts'
import type { Grant, Role } from '../run/grant.ts'
import { findItem } from '../run/lookup.ts'
import { signalIn } from '../run/signal.ts'
import type { ShowState } from '../run/state.ts'
import type { Step } from '../run/step.ts'
import { isNoHigher, seesLinkAddress } from './linkVisibility.ts'
import type { OwnCommand } from './powers.ts'
import { seesReportOnly } from './visibility.ts'

/** Whether a command concerns what is the grant's own: its person, its booth, what its roles have charge of, or a link that opens no more than it may hand out. */
export function isOwn(grant: Grant, command: OwnCommand, state: ShowState): boolean {
  switch (command.type) {
    case 'raiseHand':
      return grant.person !== null
    case 'lowerHand':
      return isOwnHand(grant, command, state)
    case 'chooseTalkingPoint':
      return isSpeakerOf(grant, command, state)
    case 'markAttendance':
      return command.person === grant.person && command.mark === 'here'
    case 'acknowledgeCue':
      return isOwnCue(grant, command, state)
    case 'withdrawCue':
      return isFromOwnRole(grant, command, state)
    case 'sendCue':
      return isBoothSignal(command)
    case 'undo':
      return isOwnStep(grant, command, state)
    case 'redo':
      return isRedoneByOwn(grant, command, state)
    case 'makeLink':
      return isNoHigher(command.grant.roles, grant.roles)
    case 'replaceLink':
      return isNoHigher(rolesOf(state, command.link), grant.roles)
    case 'revokeLink':
      // Of the links that it made some may open more by now.
      return !command.made && isOwnToRevoke(grant, rolesOf(state, command.link))
    case 'setRoles':
      return isWithinReach(grant, command, state)
  }
}

/** Moderators withdraw what they hand out; planners what opens the report alone. */
function isOwnToRevoke({ roles: own }: Grant, roles: readonly Role[]): boolean {
  return seesReportOnly({ roles }) || (own.includes('moderator') && isNoHigher(roles, own))
}

// A hand, cue, step or link that is no longer there is nobody's: `decide` refuses it by its name,
// which tells the sender more than "forbidden".

function rolesOf({ links }: ShowState, link: LinkId): readonly Role[] {
  return links.find(({ id }) => id === link)?.grant.roles ?? []
}

/** Who is told a link's address may be whatever it opens: what it opened before and after is no more than that. */
function isWithinReach(
  { roles: own }: Grant,
  { link, roles }: CommandOf<'setRoles'>,
  state: ShowState,
): boolean {
  return seesLinkAddress(own, { roles: [...rolesOf(state, link), ...roles] })
}

function isOwnHand(grant: Grant, { hand }: CommandOf<'lowerHand'>, state: ShowState): boolean {
  const raised = state.hands.find(({ id }) => id === hand)
  return raised === undefined || raised.person === grant.person
}

/** Whether a cue is for its reader. */
function isOwnCue(grant: Grant, { cue }: CommandOf<'acknowledgeCue'>, state: ShowState): boolean {
  const open = state.cues.find(({ id }) => id === cue)
  return open === undefined || isAddressed(open.to, grant)
}

/** Whether a cue was sent in one of the grant's roles; whether by its own link is asked where it is taken back. */
function isFromOwnRole(
  { roles }: Grant,
  { cue }: CommandOf<'withdrawCue'>,
  { cues }: ShowState,
): boolean {
  const open = cues.find(({ id }) => id === cue)
  return open === undefined || open.by.roles.some((role) => roles.includes(role))
}

/** Whether the grant's person speaks in the item; one that is no longer there is refused by its name. */
function isSpeakerOf(
  { person }: Grant,
  { item }: CommandOf<'chooseTalkingPoint'>,
  { published }: ShowState,
): boolean {
  const found = published === null ? null : findItem(published.agenda, item)
  return found === null || found.item.speakers.some((one) => one.person === person)
}

/** What a booth may say: the fixed signals, to one person, who must be speaking (R17), or to the moderators. */
function isBoothSignal({ to, content }: CommandOf<'sendCue'>): boolean {
  return signalIn(content) !== null && (to.type === 'person' || to.role === 'moderator')
}

/** Whose the steps of each side are, beside those of a desk of their own. */
const OWNER_OF: Readonly<Record<Step['side'], Role>> = {
  run: 'moderator',
  draft: 'planner',
  publication: 'planner',
}

/** Planners do again what was done to the draft, moderators what was done in the room (R8). */
function isRedoneByOwn({ roles }: Grant, { step }: CommandOf<'redo'>, { steps }: ShowState) {
  const side = steps.find(({ id }) => id === step)?.side
  return side === undefined || roles.includes(OWNER_OF[side])
}

/** Moderators take back what was done in the room, timekeepers what was done at their desk, planners what was done to the plan, publications too (R8b, R8d). */
function isOwnStep({ roles }: Grant, { steps }: CommandOf<'undo'>, state: ShowState): boolean {
  return state.steps
    .filter(({ id }) => steps.includes(id))
    .every((step) => {
      const isOfDesk = step.side === 'run' && step.desk === 'timekeepers'
      return roles.includes(OWNER_OF[step.side]) || (isOfDesk && roles.includes('timekeeper'))
    })
}
