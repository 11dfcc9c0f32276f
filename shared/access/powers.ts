import type { Command, CommandOf, CommandType } from '../run/command.ts'
import type { Role } from '../run/grant.ts'

/** What a role may do with a command: nothing, anything, or only what is its own (see `own.ts`). */
export type Power = 'no' | 'yes' | 'own'

/** The powers that roles have over one command; a role that is not named has none. */
type Row = Readonly<Partial<Record<Role, Exclude<Power, 'no'>>>>

const TABLE = {
  startShow: { owner: 'yes', moderator: 'yes' },
  next: { owner: 'yes', moderator: 'yes' },
  previous: { owner: 'yes', moderator: 'yes' },
  goTo: { owner: 'yes', moderator: 'yes' },
  finish: { owner: 'yes', moderator: 'yes' },
  // The server gives it, and nobody else.
  endByItself: {},
  pause: { owner: 'yes', moderator: 'yes', timekeeper: 'yes' },
  resume: { owner: 'yes', moderator: 'yes', timekeeper: 'yes' },
  endShow: { owner: 'yes', moderator: 'yes' },
  reopen: { owner: 'yes', moderator: 'yes' },
  runNow: { owner: 'yes', moderator: 'yes' },
  undo: { owner: 'yes', planner: 'own', moderator: 'own', timekeeper: 'own' },
  redo: { owner: 'yes', planner: 'own', moderator: 'own' },

  giveTime: { owner: 'yes', moderator: 'yes', timekeeper: 'yes' },
  takeTime: { owner: 'yes', moderator: 'yes', timekeeper: 'yes' },
  beganAt: { owner: 'yes', moderator: 'yes' },
  goOnAt: { owner: 'yes', moderator: 'yes', timekeeper: 'yes' },
  drop: { owner: 'yes', moderator: 'yes' },
  restore: { owner: 'yes', moderator: 'yes' },
  recover: { owner: 'yes', moderator: 'yes' },
  putNext: { owner: 'yes', moderator: 'yes' },
  swap: { owner: 'yes', moderator: 'yes' },
  reorder: { owner: 'yes', moderator: 'yes' },
  insert: { owner: 'yes', moderator: 'yes' },
  editTitle: { owner: 'yes', moderator: 'yes' },
  editLength: { owner: 'yes', moderator: 'yes' },
  editSpeakers: { owner: 'yes', moderator: 'yes' },
  editAtEnd: { owner: 'yes', moderator: 'yes' },
  editUntil: { owner: 'yes', moderator: 'yes' },
  setLanguage: { owner: 'yes', moderator: 'yes', timekeeper: 'yes', interpreter: 'yes' },
  chooseTalkingPoint: { owner: 'yes', moderator: 'yes', speaker: 'own' },

  giveFloor: { owner: 'yes', moderator: 'yes' },
  endFloor: { owner: 'yes', moderator: 'yes' },
  raiseHand: { owner: 'own', moderator: 'own', speaker: 'own' },
  lowerHand: { owner: 'yes', moderator: 'yes', speaker: 'own' },
  markAttendance: { owner: 'yes', moderator: 'yes', speaker: 'own' },
  sendCue: { owner: 'yes', moderator: 'yes', timekeeper: 'yes', interpreter: 'own' },
  withdrawCue: { owner: 'yes', moderator: 'yes', timekeeper: 'own', interpreter: 'own' },
  setStageLook: { owner: 'yes', moderator: 'yes' },
  acknowledgeCue: {
    owner: 'own',
    planner: 'own',
    moderator: 'own',
    timekeeper: 'own',
    interpreter: 'own',
    speaker: 'own',
  },

  takeMic: { interpreter: 'yes' },
  leaveMic: { interpreter: 'yes' },
  askSwap: { interpreter: 'yes' },
  acceptSwap: { interpreter: 'yes' },
  declineSwap: { interpreter: 'yes' },
  skipSwap: { interpreter: 'yes' },

  replaceDraft: { owner: 'yes', planner: 'yes' },
  editDraft: { owner: 'yes', planner: 'yes' },
  publish: { owner: 'yes', planner: 'yes' },
  makeLink: { owner: 'yes', moderator: 'own' },
  replaceLink: { owner: 'yes', moderator: 'own' },
  revokeLink: { owner: 'yes', planner: 'own', moderator: 'own' },
  setRoles: { owner: 'yes', planner: 'own', moderator: 'own' },
  setClock: { owner: 'yes', moderator: 'yes' },
  beginAgain: { owner: 'yes', moderator: 'yes' },
  remark: { owner: 'yes', planner: 'yes', moderator: 'yes' },
  shareReport: { owner: 'yes', planner: 'yes', moderator: 'yes' },
  keepReport: { owner: 'yes', planner: 'yes', moderator: 'yes' },
  setPublic: { owner: 'yes', planner: 'yes', moderator: 'yes' },
  setArchived: { owner: 'yes' },
} as const satisfies Record<CommandType, Row>

/** The one table of who may do what; screens hide by it and the gateway refuses by it. */
export const POWERS: Readonly<Record<CommandType, Row>> = TABLE

/** A command that some role may give for what is its own alone. */
export type OwnCommand = {
  [C in CommandType]: 'own' extends (typeof TABLE)[C][keyof (typeof TABLE)[C]]
    ? CommandOf<C>
    : never
}[CommandType]

/** Returns whether some role may give a command for what is its own alone. */
export function isOwnCommand(command: Command): command is OwnCommand {
  return Object.values(POWERS[command.type]).includes('own')
}
