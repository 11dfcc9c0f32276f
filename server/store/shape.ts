import type { z } from 'zod'

/** Issues that are about a limit alone, which may have been another when the value was stored. */
const LIMITS: readonly string[] = [
  'too_big',
  'too_small',
  'invalid_format',
  'invalid_key',
  'custom',
]

/** And what a newer version added, without which this one does. */
const ADDED = 'unrecognized_keys'

function isFault(issue: z.core.$ZodIssue, accepted: readonly string[]): boolean {
  if (issue.code !== 'invalid_union') return !accepted.includes(issue.code)
  return issue.errors.every((branch) => branch.some((one) => isFault(one, accepted)))
}

/** Where a value has another shape than this version stores, limits aside; null where it has none. A name that is unknown is no fault to one who only reads. */
export function shapeFault(
  schema: z.ZodType,
  value: unknown,
  wish: 'read' | 'exact' = 'read',
): string | null {
  const { error } = schema.safeParse(value)
  if (error === undefined) return null
  const accepted = wish === 'read' ? [...LIMITS, ADDED] : LIMITS
  return error.issues.find((issue) => isFault(issue, accepted))?.path.join('.') ?? null
}
