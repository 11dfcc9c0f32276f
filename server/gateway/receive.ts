import type { z } from 'zod'
import type { Problem } from '../../shared/protocol/up/up.ts'

/** The longest detail, in characters: what was sent may come back in it. */
const DETAIL = 200

/** Sends an answer; harmless where the sender wants none, has gone, or was answered already. */
export type Reply<Answer> = (answer: Answer | Problem) => void

/** A message that could not be taken, with one line that says why. */
export function problem(kind: Problem['problem'], detail: string): Problem {
  return { problem: kind, detail }
}

function isCallback(arg: unknown): arg is (answer: unknown) => void {
  return typeof arg === 'function'
}

/** What was sent with an event: its message, and a reply that is safe to call whatever the sender gave. */
export function opened(
  args: readonly unknown[],
  trouble: (error: unknown) => void,
): { message: unknown; reply: Reply<unknown> } {
  const callback = args.find(isCallback)
  let open = callback !== undefined
  const reply = (answer: unknown) => {
    if (!open) return
    open = false
    try {
      callback?.(answer)
    } catch (error) {
      trouble(error)
    }
  }
  return { message: args[0] === callback ? undefined : args[0], reply }
}

/** A message by its schema, or the problem with it. */
export function parsed<T>(
  schema: z.ZodType<T>,
  message: unknown,
): { ok: true; message: T } | { ok: false; problem: Problem } {
  const result = schema.safeParse(message)
  if (result.success) return { ok: true, message: result.data }
  const [issue] = result.error.issues
  const where = issue === undefined ? '' : issue.path.join('.')
  const detail = `${where}: ${issue?.message ?? 'unreadable'}`.slice(0, DETAIL)
  return { ok: false, problem: problem('malformed', detail) }
}
