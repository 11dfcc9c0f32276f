import type { LinkId, PersonId, ShowId } from '../shared/agenda/ids.ts'
import type { Answer } from '../shared/protocol/down/answer.ts'

/** What a line of the server's log belongs to, as far as it is known; `command` is the command's id. */
export type LogContext = {
  readonly show?: ShowId
  readonly link?: LinkId
  readonly command?: string
}

/** A command that was answered, as it is logged: never what it contains. */
export type LoggedCommand = Required<LogContext> & {
  readonly what: 'command'
  readonly type: string
  /** `done`, or why it was refused. */
  readonly result: string
  /** The last seq that it wrote. */
  readonly seq?: number
}

/** A screen that joined its show, or that had and is gone. */
type LoggedScreen = Required<Omit<LogContext, 'command'>> & { readonly what: 'joined' | 'left' }

/** Up to which seq this process knows a show's log, which others may write too. */
type LoggedSeq = { readonly what: 'known'; readonly show: ShowId; readonly seq: number }

/** Logs each command once it is answered, each screen that joins or leaves, and up to which seq a show's log is known. */
export type LogEvent = (event: LoggedCommand | LoggedScreen | LoggedSeq) => void

/** Logs that a contact was set or deleted: whose it is and who changed it, never the contact itself (P13). */
export type LogContact = (
  change: Required<Omit<LogContext, 'command'>> & {
    readonly person: PersonId
    readonly role: string
    readonly change: 'set' | 'deleted'
  },
) => void

/** Reports what went wrong, and what it belongs to. */
export type ReportError = (error: unknown, context?: LogContext) => void

/** The part of an answer that is logged. */
export function resultOf(answer: Answer): Pick<LoggedCommand, 'result' | 'seq'> {
  return answer.ok ? { result: 'done', seq: answer.seq } : { result: answer.refusal.reason }
}
