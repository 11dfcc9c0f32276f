import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { CommandResult, Meters } from '../../meters.ts'
import type { Received, Reply } from '../transport/transport.ts'
import { commandTypeIn } from './permit.ts'

function isProblem(answer: object): answer is Problem {
  return 'problem' in answer
}

function isRefused(answer: object): answer is { readonly refusal: Refusal } {
  return 'refusal' in answer
}

/** What a command came to, by its answer: one that could not be taken was refused too, unless the server failed. */
function resultOf(answer: unknown): CommandResult {
  if (typeof answer !== 'object' || answer === null) return { result: 'accepted' }
  if (isRefused(answer)) return { result: 'refused', reason: answer.refusal.reason }
  if (!isProblem(answer)) return { result: 'accepted' }
  const { problem } = answer
  return problem === 'failed' ? { result: problem } : { result: 'refused', reason: problem }
}

/** The reply to a message that asks for something to be written, counted and timed from now on until it is first called. */
export function metered(
  { message, reply }: Received,
  name: string,
  meters: Meters | undefined,
): Reply<unknown> {
  if (meters === undefined) return reply
  let answered: ((came: CommandResult) => void) | null = meters.received(
    commandTypeIn(message) ?? name,
  )
  return (answer) => {
    reply(answer)
    answered?.(resultOf(answer))
    answered = null
  }
}
