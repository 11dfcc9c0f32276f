import type { CommandOf, CommandType } from './command.ts'
import {
  acceptSwap,
  askSwap,
  boothEventsAfter,
  declineSwap,
  leaveMic,
  skipSwap,
  takeMic,
} from './decide/booth.ts'
import { acknowledgeCue, cueEventsAfter, sendCue, withdrawCue } from './decide/cues.ts'
import { editDraft, replaceDraft } from './decide/draft.ts'
import {
  editAtEnd,
  editLength,
  editName,
  editSpeakers,
  editTitle,
  editUntil,
  insert,
} from './decide/edit.ts'
import { makeLink, replaceLink, revokeLink, setRoles } from './decide/links.ts'
import {
  endByItself,
  endShow,
  finish,
  goTo,
  next,
  pauseOrResume,
  previous,
  reopen,
  startShow,
} from './decide/moves.ts'
import { putNext, reorder, swap } from './decide/order.ts'
import {
  endFloor,
  giveFloor,
  handsAfter,
  lowerHand,
  markAttendance,
  raiseHand,
} from './decide/people.ts'
import { publish, runNow } from './decide/plan.ts'
import { recover } from './decide/recover.ts'
import {
  beginAgain,
  chooseTalkingPoint,
  keepReport,
  remark,
  setArchived,
  setClock,
  setLanguage,
  setPublic,
  setStageLook,
  shareReport,
} from './decide/settings.ts'
import { adjustTime, beganAt, dropOrRestore, goOnAt } from './decide/time.ts'
import { redo, undo } from './decide/undo.ts'
import {
  type Accepted,
  type Context,
  type Decision,
  Refused,
  type Rule,
  type RuleContext,
  refuse,
} from './result.ts'
import type { ShowEvent, ShowState } from './state.ts'

type NewShow = Omit<Extract<ShowEvent, { type: 'showCreated' }>, 'type' | 'v'>

/** Returns the first event of every log: the show with its agenda as a draft. */
export function create(newShow: NewShow): ShowEvent {
  return { type: 'showCreated', v: 1, ...newShow }
}

type Rules = {
  readonly [T in CommandType]: (
    state: ShowState,
    command: CommandOf<T>,
    context: RuleContext,
  ) => Accepted
}

const RULES: Rules = {
  startShow,
  next,
  previous,
  goTo,
  finish,
  endByItself,
  pause: pauseOrResume,
  resume: pauseOrResume,
  endShow,
  reopen,
  runNow,
  undo,
  redo,
  giveTime: adjustTime,
  takeTime: adjustTime,
  beganAt,
  goOnAt,
  drop: dropOrRestore,
  restore: dropOrRestore,
  recover,
  putNext,
  swap,
  reorder,
  insert,
  editTitle,
  editLength,
  editSpeakers,
  editName,
  editAtEnd,
  editUntil,
  setLanguage,
  chooseTalkingPoint,
  giveFloor,
  endFloor,
  raiseHand,
  lowerHand,
  markAttendance,
  sendCue,
  acknowledgeCue,
  withdrawCue,
  setStageLook,
  takeMic,
  leaveMic,
  askSwap,
  acceptSwap,
  declineSwap,
  skipSwap,
  replaceDraft,
  editDraft,
  publish,
  makeLink,
  replaceLink,
  revokeLink,
  setRoles,
  setClock,
  beginAgain,
  remark,
  shareReport,
  keepReport,
  setPublic,
  setArchived,
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
      ...cueEventsAfter(state, events, context),
      ...boothEventsAfter(state, events),
      ...handsAfter(state, events, context),
    ]
    return { ok: true, events: [...events, ...consequences] }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
