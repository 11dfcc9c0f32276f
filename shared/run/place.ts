import { z } from 'zod'
import { ItemId } from '../agenda/ids.ts'

/** Where a person saw the run when they pressed: an item on, or standby after one (null: before the first). */
export const Place = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('item'), item: ItemId }),
  z.strictObject({ at: z.literal('standby'), after: ItemId.nullable() }),
])
export type Place = z.infer<typeof Place>
