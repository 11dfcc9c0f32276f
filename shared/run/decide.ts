import type { CommandOf, CommandType } from './command.ts'
import * as booth from './decide/booth.ts'
import * as cues from './decide/cues.ts'
import * as draft from './decide/draft.ts'
import * as edit from './decide/edit.ts'
import * as links from './decide/links.ts'
import * as moves from './decide/moves.ts'
import * as order from './decide/order.ts'
import * as people from './decide/people.ts'
import * as plan from './decide/plan.ts'
import { recover } from './decide/recover.ts'
import * as settings from './decide/settings.ts'
import * as time from './decide/time.ts'
import * as undoing from './decide/undo.ts'
import { type Accepted, type Context, type Decision, Refused, type Rule, refuse } from './result.ts'
import type { ShowEvent, ShowState } from './state.ts'

type NewShow = Omit<Extract<ShowEvent, { type: 'showCreated' }>, 'type' | 'v'>

/** Returns the first event of every log: the show with its agenda as a draft. */
export function create(newShow: NewShow): ShowEvent {
  return { type: 'showCreated', v: 1, ...newShow }
}

/** The rule of each type; written out, as one rule can serve two types. */
type Rules = {
  readonly [T in CommandType]: (...input: Parameters<Rule<T>>) => Accepted
}

const RULES: Rules = {
  startShow: moves.startShow,
  next: moves.next,
  previous: moves.previous,
  goTo: moves.goTo,
  finish: moves.finish,
  endByItself: moves.endByItself,
  pause: moves.pauseOrResume,
  resume: moves.pauseOrResume,
  endShow: moves.endShow,
  reopen: moves.reopen,
  runNow: plan.runNow,
  undo: undoing.undo,
  redo: undoing.redo,
  giveTime: time.adjustTime,
  takeTime: time.adjustTime,
  beganAt: time.beganAt,
  goOnAt: time.goOnAt,
  drop: time.dropOrRestore,
  restore: time.dropOrRestore,
  recover,
  putNext: order.putNext,
  swap: order.swap,
  reorder: order.reorder,
  insert: edit.insert,
  editTitle: edit.editTitle,
  editLength: edit.editLength,
  editSpeakers: edit.editSpeakers,
  editName: edit.editName,
  editAtEnd: edit.editAtEnd,
  editUntil: edit.editUntil,
  setLanguage: settings.setLanguage,
  chooseTalkingPoint: settings.chooseTalkingPoint,
  giveFloor: people.giveFloor,
  endFloor: people.endFloor,
  raiseHand: people.raiseHand,
  lowerHand: people.lowerHand,
  markAttendance: people.markAttendance,
  sendCue: cues.sendCue,
  acknowledgeCue: cues.acknowledgeCue,
  withdrawCue: cues.withdrawCue,
  setStageLook: settings.setStageLook,
  takeMic: booth.takeMic,
  leaveMic: booth.leaveMic,
  askSwap: booth.askSwap,
  acceptSwap: booth.acceptSwap,
  declineSwap: booth.declineSwap,
  skipSwap: booth.skipSwap,
  replaceDraft: draft.replaceDraft,
  editDraft: draft.editDraft,
  publish: plan.publish,
  makeLink: links.makeLink,
  replaceLink: links.replaceLink,
  revokeLink: links.revokeLink,
  setRoles: links.setRoles,
  setClock: settings.setClock,
  beginAgain: settings.beginAgain,
  remark: settings.remark,
  shareReport: settings.shareReport,
  keepReport: settings.keepReport,
  setPublic: settings.setPublic,
  setArchived: settings.setArchived,
}

function ruleFor<T extends CommandType>(type: T): Rule<T> {
  return RULES[type]
}

/** The commands that an archived show accepts: restore it, and revoke its links, which still open it (P14). */
const IN_ARCHIVE: ReadonlySet<CommandType> = new Set(['setArchived', 'revokeLink'])

/** Returns the events of a command in a state, or a refusal with the facts. Does not check rights (`may`). */
export function decide<T extends CommandType>(
  state: ShowState,
  command: CommandOf<T> & { readonly type: T },
  context: Context,
): Decision {
  try {
    if (state.archived && !IN_ARCHIVE.has(command.type)) refuse({ reason: 'archived' })
    const events = ruleFor(command.type)(state, command, { ...context, command: command.type })
    const consequences = [
      ...cues.cueEventsAfter(state, events, context),
      ...booth.boothEventsAfter(state, events),
      ...people.handsAfter(state, events, context),
    ]
    return { ok: true, events: [...events, ...consequences] }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
