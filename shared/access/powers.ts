import type { Command, CommandOf, CommandType } from '../run/command.ts'
import type { Addressee } from '../run/cue.ts'
import type { Role } from '../run/grant.ts'
import { ROLE_FACTS, type RoleDesk } from '../run/roles.ts'

/** The power of a role over a command; `own`: only over what belongs to its link (see `may.ts`). */
export type Power = 'no' | 'yes' | 'own'

/** The powers of desks over one command; a missing desk has none. */
type Row = Readonly<Partial<Record<RoleDesk, Exclude<Power, 'no'>>>>

const TABLE = {
  startShow: { owner: 'yes', moderators: 'yes' },
  next: { owner: 'yes', moderators: 'yes' },
  previous: { owner: 'yes', moderators: 'yes' },
  goTo: { owner: 'yes', moderators: 'yes' },
  finish: { owner: 'yes', moderators: 'yes' },
  // Only the server gives it.
  endByItself: {},
  pause: { owner: 'yes', moderators: 'yes', timekeepers: 'yes' },
  resume: { owner: 'yes', moderators: 'yes', timekeepers: 'yes' },
  endShow: { owner: 'yes', moderators: 'yes' },
  reopen: { owner: 'yes', moderators: 'yes' },
  runNow: { owner: 'yes', moderators: 'yes' },
  undo: { owner: 'yes', planner: 'own', moderators: 'own', timekeepers: 'own' },
  redo: { owner: 'yes', planner: 'own', moderators: 'own' },

  giveTime: { owner: 'yes', moderators: 'yes', timekeepers: 'yes' },
  takeTime: { owner: 'yes', moderators: 'yes', timekeepers: 'yes' },
  beganAt: { owner: 'yes', moderators: 'yes' },
  goOnAt: { owner: 'yes', moderators: 'yes', timekeepers: 'yes' },
  drop: { owner: 'yes', moderators: 'yes' },
  restore: { owner: 'yes', moderators: 'yes' },
  recover: { owner: 'yes', moderators: 'yes' },
  putNext: { owner: 'yes', moderators: 'yes' },
  swap: { owner: 'yes', moderators: 'yes' },
  reorder: { owner: 'yes', moderators: 'yes' },
  insert: { owner: 'yes', moderators: 'yes' },
  editTitle: { owner: 'yes', moderators: 'yes' },
  editLength: { owner: 'yes', moderators: 'yes' },
  editSpeakers: { owner: 'yes', moderators: 'yes' },
  editName: { owner: 'yes', moderators: 'yes' },
  editAtEnd: { owner: 'yes', moderators: 'yes' },
  editUntil: { owner: 'yes', moderators: 'yes' },
  setLanguage: { owner: 'yes', moderators: 'yes', timekeepers: 'yes', booth: 'yes' },
  chooseTalkingPoint: { owner: 'yes', moderators: 'yes', speaker: 'own' },

  giveFloor: { owner: 'yes', moderators: 'yes' },
  endFloor: { owner: 'yes', moderators: 'yes' },
  raiseHand: { owner: 'own', moderators: 'own', speaker: 'own' },
  lowerHand: { owner: 'yes', moderators: 'yes', speaker: 'own' },
  markAttendance: { owner: 'yes', moderators: 'yes', speaker: 'own' },
  sendCue: { owner: 'yes', moderators: 'yes', timekeepers: 'yes', booth: 'own' },
  withdrawCue: { owner: 'yes', moderators: 'yes', timekeepers: 'own', booth: 'own' },
  setStageLook: { owner: 'yes', moderators: 'yes' },
  acknowledgeCue: {
    owner: 'own',
    planner: 'own',
    moderators: 'own',
    timekeepers: 'own',
    booth: 'own',
    speaker: 'own',
  },

  takeMic: { booth: 'yes' },
  leaveMic: { booth: 'yes' },
  askSwap: { booth: 'yes' },
  acceptSwap: { booth: 'yes' },
  declineSwap: { booth: 'yes' },
  skipSwap: { booth: 'yes' },

  replaceDraft: { owner: 'yes', planner: 'yes' },
  editDraft: { owner: 'yes', planner: 'yes' },
  publish: { owner: 'yes', planner: 'yes' },
  makeLink: { owner: 'yes', moderators: 'own' },
  replaceLink: { owner: 'yes', moderators: 'own' },
  revokeLink: { owner: 'yes', planner: 'own', moderators: 'own' },
  setRoles: { owner: 'yes', planner: 'own', moderators: 'own' },
  setClock: { owner: 'yes', moderators: 'yes' },
  beginAgain: { owner: 'yes', moderators: 'yes' },
  remark: { owner: 'yes', planner: 'yes', moderators: 'yes' },
  shareReport: { owner: 'yes', planner: 'yes', moderators: 'yes' },
  keepReport: { owner: 'yes', planner: 'yes', moderators: 'yes' },
  setPublic: { owner: 'yes', planner: 'yes', moderators: 'yes' },
  setArchived: { owner: 'yes' },
} as const satisfies Record<CommandType, Row>

/** The power of each desk over each command; by it screens hide and the gateway refuses commands. */
export const POWERS: Readonly<Record<CommandType, Row>> = TABLE

export function powerOf(role: Role, type: CommandType): Power {
  return POWERS[type][ROLE_FACTS[role].desk] ?? 'no'
}

/** Returns whether the receivers of a cue can acknowledge it; a cue to others shows until its time is over. */
export function canAcknowledge(to: Addressee): boolean {
  return to.type === 'person' || powerOf(to.role, 'acknowledgeCue') !== 'no'
}

/** A command that some desk may give only about what belongs to it. */
export type OwnCommand = {
  [C in CommandType]: 'own' extends (typeof TABLE)[C][keyof (typeof TABLE)[C]]
    ? CommandOf<C>
    : never
}[CommandType]

export function isOwnCommand(command: Command): command is OwnCommand {
  return Object.values(POWERS[command.type]).includes('own')
}
