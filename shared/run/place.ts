import { z } from 'zod'
import { ItemId } from '../agenda/ids.ts'

/** The place where a sender saw the run: a live item, or standby after one (null: before the first). */
export const Place = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('item'), item: ItemId }),
  z.strictObject({ at: z.literal('standby'), after: ItemId.nullable() }),
])
export type Place = z.infer<typeof Place>
