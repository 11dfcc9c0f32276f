import { z } from 'zod'

/** Returns the schema of a list with 1 to `most` entries; parsing stops at the first fault, so that many faults cost no more than one. */
export function untilFault<One extends z.ZodType>(one: One, most: number) {
  const read = (all: readonly unknown[], context: z.core.$RefinementCtx): z.output<One>[] => {
    const values: z.output<One>[] = []
    for (const [n, each] of all.entries()) {
      const result = one.safeParse(each)
      if (!result.success) {
        const [issue] = result.error.issues
        const path = [n, ...(issue?.path ?? [])]
        context.addIssue({ code: 'custom', path, message: issue?.message ?? 'unreadable' })
        return z.NEVER
      }
      values.push(result.data)
    }
    return values
  }
  return z.array(z.unknown()).min(1).max(most).transform(read)
}
