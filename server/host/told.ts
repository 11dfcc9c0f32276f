import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'

/** A command that was answered, as the server's log tells of it: never what it holds. */
export type ToldCommand = {
  readonly show: ShowId
  readonly link: LinkId
  /** The command's id. */
  readonly command: string
  readonly type: string
  /** `done`, or why it was refused. */
  readonly result: string
  /** The last seq that it wrote. */
  readonly seq?: number
}

/** Told of each command once it is answered. */
export type Tell = (told: ToldCommand) => void

/** What is told of an answer. */
export function resultOf(answer: Answer): Pick<ToldCommand, 'result' | 'seq'> {
  return answer.ok ? { result: 'done', seq: answer.seq } : { result: answer.refusal.reason }
}
