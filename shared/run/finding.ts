import { z } from 'zod'
import { Id } from './entitySchemas.ts'

/** Something a planner has to look at: a live change that the draft could not follow (P7). */
export const Finding = z.object({
  id: Id,
  kind: z.literal('draft-differs'),
  what: z.enum(['item', 'order', 'insert', 'schedule']),
  item: Id.nullable(),
})
export type Finding = Readonly<z.infer<typeof Finding>>
