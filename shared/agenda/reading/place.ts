import { z } from 'zod'

/** Where in the result something belongs: indices into agendas, their segments, their items. */
export const ReadPlace = z.strictObject({
  agenda: z.int().min(0),
  segment: z.int().min(0).nullable(),
  item: z.int().min(0).nullable(),
})
export type ReadPlace = z.infer<typeof ReadPlace>
