import type { LinkId, PersonId, ShowId } from '../shared/agenda/ids.ts'
import type { Answer } from '../shared/protocol/down/answer.ts'

/** What a line of the server's log belongs to, as far as it is known; `command` is the command's id. */
export type LogContext = {
  readonly show?: ShowId
  readonly link?: LinkId
  readonly command?: string
}

/** A command that was answered, as the server's log tells of it: never what it holds. */
export type ToldCommand = Required<LogContext> & {
  readonly what: 'command'
  readonly type: string
  /** `done`, or why it was refused. */
  readonly result: string
  /** The last seq that it wrote. */
  readonly seq?: number
}

/** A screen that joined its show, or that had and is gone. */
type ToldScreen = Required<Omit<LogContext, 'command'>> & { readonly what: 'joined' | 'left' }

/** How far the log of a show is known to this process, which others may write too. */
type ToldLog = { readonly what: 'known'; readonly show: ShowId; readonly seq: number }

/** Told of each command once it is answered, of each screen that comes and goes, and of what is known of a log. */
export type Tell = (told: ToldCommand | ToldScreen | ToldLog) => void

/** Logs that a contact was set or deleted: whose it is and who changed it, never the contact itself (P13). */
export type LogContact = (
  change: Required<Omit<LogContext, 'command'>> & {
    readonly person: PersonId
    readonly role: string
    readonly change: 'set' | 'deleted'
  },
) => void

/** Told of what went wrong, and what it belongs to. */
export type Trouble = (error: unknown, context?: LogContext) => void

/** What is told of an answer. */
export function resultOf(answer: Answer): Pick<ToldCommand, 'result' | 'seq'> {
  return answer.ok ? { result: 'done', seq: answer.seq } : { result: answer.refusal.reason }
}
