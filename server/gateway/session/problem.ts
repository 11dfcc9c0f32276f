import type { z } from 'zod'
import type { Problem } from '../../../shared/protocol/up/up.ts'

/** The longest detail, in characters: what was sent may come back in it. */
const DETAIL = 200

/** A message that could not be taken, with one line that says why. */
export function problem(kind: Problem['problem'], detail: string): Problem {
  return { problem: kind, detail }
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
