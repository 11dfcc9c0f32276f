import { z } from 'zod'

/** A list of at least one and at most so many, which is read until its first fault: a message with a thousand faults costs no more than one. */
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
