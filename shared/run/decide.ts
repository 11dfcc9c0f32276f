import type { CommandOf, CommandType } from './command.ts'
import {
  acceptSwap,
  askSwap,
  boothsAfter,
  declineSwap,
  leaveMic,
  skipSwap,
  takeMic,
} from './decide/booth.ts'
import { beginAgain, setClock } from './decide/clock.ts'
import { acknowledgeCue, cuesEndedBy, sendCue, withdrawCue } from './decide/cues.ts'
import { editDraft, replaceDraft } from './decide/draft.ts'
import { editSpeakers, editTitle, insert } from './decide/edit.ts'
import { editAtEnd, editUntil, endByItself } from './decide/ends.ts'
import { editLength } from './decide/length.ts'
import { makeLink, replaceLink, revokeLink, setRoles } from './decide/links.ts'
import {
  endShow,
  finish,
  goTo,
  next,
  pauseOrResume,
  previous,
  reopen,
  startShow,
} from './decide/moves.ts'
import { setArchived, setPublic } from './decide/openness.ts'
import { putNext, reorder, swap } from './decide/order.ts'
import { endFloor, giveFloor, lowerHand, markAttendance, raiseHand } from './decide/people.ts'
import { publish, runNow } from './decide/plan.ts'
import { recover } from './decide/recover.ts'
import { keepReport, remark, shareReport } from './decide/report.ts'
import { setStageLook } from './decide/stageLook.ts'
import { beganAt, goOnAt } from './decide/starts.ts'
import { chooseTalkingPoint } from './decide/talkingPoint.ts'
import { adjustTime, dropOrRestore, setLanguage } from './decide/time.ts'
import { redo, undo } from './decide/undo.ts'
import { accept, type Context, type Decision, refuse } from './result.ts'
import type { ShowState } from './state.ts'

type Rules = {
  readonly [T in CommandType]: (
    state: ShowState,
    command: CommandOf<T>,
    context: Context,
  ) => Decision
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

function ruleFor<T extends CommandType>(
  type: T,
): (state: ShowState, command: CommandOf<T>, context: Context) => Decision {
  return RULES[type]
}

/** What is done in an archived show: it is restored, and its links, which still open it, are withdrawn (P14). */
const IN_ARCHIVE: ReadonlySet<CommandType> = new Set(['setArchived', 'revokeLink'])

/** What a command comes to, given the state: events, or a refusal with its facts. Who may give it is asked elsewhere. */
export function decide<T extends CommandType>(
  state: ShowState,
  command: CommandOf<T> & { readonly type: T },
  context: Context,
): Decision {
  if (state.archived && !IN_ARCHIVE.has(command.type)) return refuse({ reason: 'archived' })
  const decision = ruleFor(command.type)(state, command, context)
  if (!decision.ok) return decision
  const { events } = decision
  return accept(...events, ...cuesEndedBy(state, events, context), ...boothsAfter(state, events))
}
