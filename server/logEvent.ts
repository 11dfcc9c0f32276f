import type { LinkId, ShowId } from '../shared/agenda/ids.ts'
import type { Answer } from '../shared/protocol/down/answer.ts'

export type LogContext = {
  readonly show?: ShowId
  readonly link?: LinkId
  readonly command?: string
}

/** An answered command, without its content. */
export type LoggedCommand = Required<LogContext> & {
  readonly what: 'command'
  readonly type: string
  /** `done`, or the reason of the refusal. */
  readonly result: string
  /** The last seq that it wrote. */
  readonly seq?: number
}

type LoggedScreen = Required<Omit<LogContext, 'command'>> & { readonly what: 'joined' | 'left' }

/** The last event of a show's log that this process has read. */
type LoggedSeq = { readonly what: 'known'; readonly show: ShowId; readonly seq: number }

/** Logs answered commands, joining and leaving screens, and read events. */
export type LogEvent = (event: LoggedCommand | LoggedScreen | LoggedSeq) => void

export type ReportError = (error: unknown, context?: LogContext) => void

/** Returns the logged part of an answer. */
export function resultOf(answer: Answer): Pick<LoggedCommand, 'result' | 'seq'> {
  return answer.ok ? { result: 'done', seq: answer.seq } : { result: answer.refusal.reason }
}
