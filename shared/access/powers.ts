import type { Command, CommandOf, CommandType } from '../run/command.ts'
import type { Addressee } from '../run/cue.ts'
import type { Role } from '../run/grant.ts'
import { ROLE_FACTS, type RoleDesk } from '../run/roles.ts'
import type { Scope } from '../run/scopes.ts'
import type { Step } from '../run/step.ts'

/** The power of a role over a command; `own`: only over what belongs to its link (see `may.ts`). */
export type Power = 'no' | 'yes' | 'own'

/** The powers of desks over one command (a missing desk has none), and the scope with which an integration gives it (null: none does). */
type Row = Readonly<Partial<Record<RoleDesk, Exclude<Power, 'no'>>>> & {
  readonly scope: Scope | null
}

/** Commands of the people who run the show. */
const RUN = { owner: 'yes', moderators: 'yes', scope: 'control-run' } as const
const RUN_OR_TIME = { ...RUN, timekeepers: 'yes' } as const
const CUES = { ...RUN, scope: 'send-cues' } as const
const BOOTH = { booth: 'yes', scope: null } as const
const PLAN = { owner: 'yes', planner: 'yes', scope: 'edit-draft' } as const
/** Links stay with people. */
const LINKS = { owner: 'yes', moderators: 'own', scope: null } as const
const ORGANISE = { owner: 'yes', planner: 'yes', moderators: 'yes', scope: null } as const

const TABLE = {
  startShow: RUN,
  next: RUN,
  previous: RUN,
  goTo: RUN,
  finish: RUN,
  // Only the server gives it.
  endByItself: { scope: null },
  pause: RUN_OR_TIME,
  resume: RUN_OR_TIME,
  endShow: RUN,
  reopen: RUN,
  runNow: RUN,
  // An integration needs the scope of the step's side (`UNDO_SCOPES`).
  undo: { ...RUN, planner: 'own', moderators: 'own', timekeepers: 'own' },
  redo: { ...RUN, planner: 'own', moderators: 'own' },

  giveTime: RUN_OR_TIME,
  takeTime: RUN_OR_TIME,
  beganAt: RUN,
  goOnAt: RUN_OR_TIME,
  drop: RUN,
  restore: RUN,
  recover: RUN,
  putNext: RUN,
  swap: RUN,
  reorder: RUN,
  insert: RUN,
  editTitle: RUN,
  editLength: RUN,
  editSpeakers: RUN,
  editName: RUN,
  editAtEnd: RUN,
  editUntil: RUN,
  setLanguage: { ...RUN_OR_TIME, booth: 'yes' },
  chooseTalkingPoint: { ...RUN, speaker: 'own' },

  giveFloor: RUN,
  endFloor: RUN,
  raiseHand: { owner: 'own', moderators: 'own', speaker: 'own', scope: null },
  lowerHand: { ...RUN, speaker: 'own' },
  markAttendance: { ...RUN, speaker: 'own' },
  sendCue: { ...CUES, timekeepers: 'yes', booth: 'own' },
  withdrawCue: { ...CUES, timekeepers: 'own', booth: 'own' },
  setStageLook: CUES,
  acknowledgeCue: {
    owner: 'own',
    planner: 'own',
    moderators: 'own',
    timekeepers: 'own',
    booth: 'own',
    speaker: 'own',
    scope: null,
  },

  takeMic: BOOTH,
  leaveMic: BOOTH,
  askSwap: BOOTH,
  acceptSwap: BOOTH,
  declineSwap: BOOTH,
  skipSwap: BOOTH,

  replaceDraft: PLAN,
  editDraft: PLAN,
  publish: PLAN,
  makeLink: LINKS,
  replaceLink: LINKS,
  revokeLink: { ...LINKS, planner: 'own' },
  setRoles: { ...LINKS, planner: 'own' },
  setClock: RUN,
  beginAgain: RUN,
  remark: { ...RUN, planner: 'yes' },
  shareReport: ORGANISE,
  keepReport: ORGANISE,
  setPublic: ORGANISE,
  setArchived: { owner: 'yes', scope: null },
} as const satisfies Record<CommandType, Row>

/** The power of each desk over each command; by it screens hide and the gateway refuses commands. */
export const POWERS: Readonly<Record<CommandType, Row>> = TABLE

export function powerOf(role: Role, type: CommandType): Power {
  return POWERS[type][ROLE_FACTS[role].desk] ?? 'no'
}

/** The scope that undoes and redoes the steps of each side. */
export const UNDO_SCOPES: Readonly<Record<Step['side'], Scope>> = {
  run: 'control-run',
  draft: 'edit-draft',
  publication: 'edit-draft',
}

/** Returns the power of an integration with these scopes over a type of command. */
export function scopePower(scopes: readonly Scope[], type: CommandType): Power {
  if (type === 'undo' || type === 'redo')
    return Object.values(UNDO_SCOPES).some((scope) => scopes.includes(scope)) ? 'own' : 'no'
  const { scope } = POWERS[type]
  return scope !== null && scopes.includes(scope) ? 'yes' : 'no'
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
