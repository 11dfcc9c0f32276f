import type { LinkId } from '../agenda/ids.ts'
import type { Command, CommandOf } from '../run/command.ts'
import type { Grant, Role } from '../run/grant.ts'
import { findItem } from '../run/lookup.ts'
import { signalIn } from '../run/signal.ts'
import type { ShowState } from '../run/state.ts'
import { isAddressed } from './addressed.ts'
import { isNoHigher, isToldAddress } from './linkSeen.ts'

/** Whether a command concerns what is the grant's own: its person, its booth, or what its roles have charge of. */
export function isOwn(grant: Grant, command: Command, state: ShowState): boolean {
  if (isLinkChange(command)) return isOwnLink(grant, command, state)
  if (isNobodys(command)) return false
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
    case 'withdrawCue':
    case 'sendCue':
      return isOfOwnCue(grant, command, state)
    case 'undo':
      return isOwnStep(grant, command, state)
    case 'redo':
      return isRedoneByOwn(grant, command, state)
    case 'giveTime':
    case 'takeTime':
    case 'beganAt':
    case 'goOnAt':
    case 'drop':
    case 'restore':
    case 'recover':
    case 'putNext':
    case 'swap':
    case 'reorder':
    case 'insert':
    case 'editTitle':
    case 'editLength':
    case 'editSpeakers':
    case 'editAtEnd':
    case 'editUntil':
    case 'setLanguage':
    case 'giveFloor':
    case 'endFloor':
    case 'setStageLook':
    case 'replaceDraft':
    case 'editDraft':
    case 'publish':
    case 'setClock':
    case 'beginAgain':
    case 'remark':
    case 'shareReport':
    case 'keepReport':
    case 'setPublic':
    case 'setArchived':
      return false
  }
}

/** Moves are the whole show's, and what is done in a booth is done in the sender's own, whatever else they may. */
const NOBODYS = {
  startShow: true,
  next: true,
  previous: true,
  goTo: true,
  finish: true,
  endByItself: true,
  pause: true,
  resume: true,
  endShow: true,
  reopen: true,
  runNow: true,
  takeMic: true,
  leaveMic: true,
  askSwap: true,
  acceptSwap: true,
  declineSwap: true,
  skipSwap: true,
} as const

function isNobodys(command: Command): command is CommandOf<keyof typeof NOBODYS> {
  return command.type in NOBODYS
}

type LinkChange = CommandOf<'makeLink' | 'replaceLink' | 'revokeLink' | 'setRoles'>

const LINK_CHANGES: Readonly<Record<LinkChange['type'], true>> = {
  makeLink: true,
  replaceLink: true,
  revokeLink: true,
  setRoles: true,
}

function isLinkChange(command: Command): command is LinkChange {
  return command.type in LINK_CHANGES
}

/** Whether a link opens no more than who changes it may hand out. */
function isOwnLink(grant: Grant, command: LinkChange, state: ShowState): boolean {
  switch (command.type) {
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
  const opensReport = roles.every((role) => role === 'report')
  return opensReport || (own.includes('moderator') && isNoHigher(roles, own))
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
  return isToldAddress(own, { roles: [...rolesOf(state, link), ...roles] })
}

function isOwnHand(grant: Grant, { hand }: CommandOf<'lowerHand'>, state: ShowState): boolean {
  const raised = state.hands.find(({ id }) => id === hand)
  return raised === undefined || raised.person === grant.person
}

type CueCommand = CommandOf<'acknowledgeCue' | 'withdrawCue' | 'sendCue'>

/** Whether a cue is for its reader, from their own role, or what a booth may say. */
function isOfOwnCue(grant: Grant, command: CueCommand, state: ShowState): boolean {
  switch (command.type) {
    case 'acknowledgeCue':
      return isOwnCue(grant, command, state)
    case 'withdrawCue':
      return isFromOwnRole(grant, command, state)
    case 'sendCue':
      return isBoothSignal(command)
  }
}

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

/** Planners do again what was done to the draft, moderators what was done in the room (R8). */
function isRedoneByOwn({ roles }: Grant, { step }: CommandOf<'redo'>, { steps }: ShowState) {
  const side = steps.find(({ id }) => id === step)?.side
  return side === undefined || roles.includes(side === 'run' ? 'moderator' : 'planner')
}

/** Moderators take back what was done in the room, timekeepers what was done at their desk, planners what was done to the plan, publications too (R8b, R8d). */
function isOwnStep({ roles }: Grant, { steps }: CommandOf<'undo'>, state: ShowState): boolean {
  return state.steps
    .filter(({ id }) => steps.includes(id))
    .every((step) => {
      if (step.side !== 'run') return roles.includes('planner')
      const atOwnDesk = step.desk === 'timekeepers' && roles.includes('timekeeper')
      return roles.includes('moderator') || atOwnDesk
    })
}
