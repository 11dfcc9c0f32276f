import type { CommandType } from '../run/command.ts'
import type { Scope } from '../run/scopes.ts'
import type { Step } from '../run/step.ts'
import type { Power } from './powers.ts'

/** The scope that a command of an integration needs; null: no integration gives it. Links, archive and booths stay with people. */
const TABLE = {
  startShow: 'control-run',
  next: 'control-run',
  previous: 'control-run',
  goTo: 'control-run',
  finish: 'control-run',
  endByItself: null,
  pause: 'control-run',
  resume: 'control-run',
  endShow: 'control-run',
  reopen: 'control-run',
  runNow: 'control-run',
  undo: 'control-run',
  redo: 'control-run',

  giveTime: 'control-run',
  takeTime: 'control-run',
  beganAt: 'control-run',
  goOnAt: 'control-run',
  drop: 'control-run',
  restore: 'control-run',
  recover: 'control-run',
  putNext: 'control-run',
  swap: 'control-run',
  reorder: 'control-run',
  insert: 'control-run',
  editTitle: 'control-run',
  editLength: 'control-run',
  editSpeakers: 'control-run',
  editName: 'control-run',
  editAtEnd: 'control-run',
  editUntil: 'control-run',
  setLanguage: 'control-run',
  chooseTalkingPoint: 'control-run',

  giveFloor: 'control-run',
  endFloor: 'control-run',
  raiseHand: null,
  lowerHand: 'control-run',
  markAttendance: 'control-run',
  sendCue: 'send-cues',
  withdrawCue: 'send-cues',
  setStageLook: 'send-cues',
  acknowledgeCue: null,

  takeMic: null,
  leaveMic: null,
  askSwap: null,
  acceptSwap: null,
  declineSwap: null,
  skipSwap: null,

  replaceDraft: 'edit-draft',
  editDraft: 'edit-draft',
  publish: 'edit-draft',
  makeLink: null,
  replaceLink: null,
  revokeLink: null,
  setRoles: null,
  setClock: 'control-run',
  beginAgain: 'control-run',
  remark: 'control-run',
  shareReport: null,
  keepReport: null,
  setPublic: null,
  setArchived: null,
} as const satisfies Record<CommandType, Scope | null>

/** The scope that undoes and redoes the steps of each side. */
export const SCOPE_OF_SIDE: Readonly<Record<Step['side'], Scope>> = {
  run: 'control-run',
  draft: 'edit-draft',
  publication: 'edit-draft',
}

/** Steps of every side can be undone, each with its own scope. */
const BY_STEP: ReadonlySet<CommandType> = new Set(['undo', 'redo'])

/** Returns the power of an integration with these scopes over a type of command. */
export function scopePower(scopes: readonly Scope[], type: CommandType): Power {
  if (BY_STEP.has(type))
    return Object.values(SCOPE_OF_SIDE).some((scope) => scopes.includes(scope)) ? 'own' : 'no'
  const scope: Scope | null = TABLE[type]
  return scope !== null && scopes.includes(scope) ? 'yes' : 'no'
}
