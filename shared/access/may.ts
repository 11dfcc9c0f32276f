import type { LinkId } from '../agenda/ids.ts'
import type { Command, CommandOf, CommandType } from '../run/command.ts'
import type { Grant, Role } from '../run/grant.ts'
import { findItem, speaksIn } from '../run/lookup.ts'
import { isAddressed } from '../run/openCue.ts'
import { has } from '../run/roles.ts'
import { signalIn } from '../run/signal.ts'
import type { ShowState } from '../run/state.ts'
import type { Step } from '../run/step.ts'
import { isNoHigher, seesLinkAddress } from './linkVisibility.ts'
import {
  isOwnCommand,
  type OwnCommand,
  type Power,
  powerOf,
  scopePower,
  UNDO_SCOPES,
} from './powers.ts'
import { seesReportOnly } from './visibility.ts'

/** The role that may undo and redo the steps of each side. */
const UNDO_ROLE: Readonly<Record<Step['side'], Role>> = {
  run: 'moderator',
  draft: 'planner',
  publication: 'planner',
}

/** Returns whether a grant may redo the steps of a side. */
function mayRedo({ roles, scopes = [] }: Grant, side: Step['side']): boolean {
  return roles.includes(UNDO_ROLE[side]) || scopes.includes(UNDO_SCOPES[side])
}

/** Returns whether a grant may undo a step. Timekeepers may also undo the steps of their own desk (R8b, R8d). */
function mayUndo(grant: Grant, step: Step): boolean {
  const isTimekeepers = step.side === 'run' && step.desk === 'timekeepers'
  return mayRedo(grant, step.side) || (isTimekeepers && grant.roles.includes('timekeeper'))
}

function rolesOf({ links }: ShowState, link: LinkId): readonly Role[] {
  return links.find(({ id }) => id === link)?.grant.roles ?? []
}

type OwnType = OwnCommand['type']
type OwnRule<T extends OwnType> = (grant: Grant, command: CommandOf<T>, state: ShowState) => boolean

/**
 * The rules that decide whether a command concerns only what belongs to the grant: its person, booth or desk, or links that it may manage. Commands
 * about a missing hand, cue, item, step or link pass: the refusal by `decide` explains more than "forbidden".
 */
const OWN: { readonly [T in OwnType]: OwnRule<T> } = {
  raiseHand: ({ person }) => person !== null,
  lowerHand: ({ person }, { hand }, { hands }) =>
    hands.every((one) => one.id !== hand || one.person === person),
  chooseTalkingPoint: ({ person }, { item }, { published }) => {
    const found = published && findItem(published.agenda, item)
    return found === null || speaksIn(found.item, person)
  },
  markAttendance: (grant, { person, mark }) => person === grant.person && mark === 'here',
  acknowledgeCue: (grant, { cue }, { cues }) =>
    cues.every(({ id, to }) => id !== cue || isAddressed(to, grant)),
  // `decide` also checks the link of the sender.
  withdrawCue: ({ roles }, { cue }, { cues }) =>
    cues.every(({ id, by }) => id !== cue || by.roles.some((role) => roles.includes(role))),
  // Booths send only signals: to one person, who must be speaking (R17), or to the moderators.
  sendCue: (_, { to, content }) =>
    signalIn(content) !== null && (to.type === 'person' || to.role === 'moderator'),
  undo: (grant, { steps }, state) =>
    state.steps.every((step) => !steps.includes(step.id) || mayUndo(grant, step)),
  redo: (grant, { step }, { steps }) =>
    steps.every(({ id, side }) => id !== step || mayRedo(grant, side)),
  makeLink: ({ roles }, { grant }) => isNoHigher(grant.roles, roles),
  replaceLink: ({ roles }, { link }, state) => isNoHigher(rolesOf(state, link), roles),
  // Moderators revoke the links that they may hand out; planners revoke links to the report. Only owners decide what happens to what a link made, which may have higher roles by now.
  revokeLink: ({ roles: own }, { link, made, keepRehearsals }, state) => {
    const roles = rolesOf(state, link)
    if (made || keepRehearsals) return false
    return seesReportOnly({ roles }) || (own.includes('moderator') && isNoHigher(roles, own))
  },
  // The sender must be able to see the link's address with its old and with its new roles.
  setRoles: (grant, { link, roles }, state) =>
    seesLinkAddress(grant.roles, { roles: [...rolesOf(state, link), ...roles] }),
}

function ownRule<T extends OwnType>(type: T): OwnRule<T> {
  return OWN[type]
}

/** Returns the greatest power that a grant has over a type of command: an integration by its scopes, others by their roles. */
export function grantPower({ roles, scopes }: Grant, type: CommandType): Power {
  if (has({ roles }, 'forPrograms')) return scopePower(scopes ?? [], type)
  const powers = roles.map((role) => powerOf(role, type))
  if (powers.includes('yes')) return 'yes'
  return powers.includes('own') ? 'own' : 'no'
}

/** Returns whether a grant may give a command now. `decide` may still refuse it. */
export function may(grant: Grant, command: Command, state: ShowState): boolean {
  const power = grantPower(grant, command.type)
  return (
    power === 'yes' ||
    (power === 'own' && isOwnCommand(command) && ownRule(command.type)(grant, command, state))
  )
}
