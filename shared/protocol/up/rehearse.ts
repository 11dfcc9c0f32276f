import { z } from 'zod'
import { ItemId, ShowId } from '../../agenda/ids.ts'

/** Whoever works on the draft makes a rehearsal of it under ids that their page made, on from its beginning or at an item; answered with `Rehearsed`. */
export const Rehearse = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  /** The item that is on at once; null: it is about to begin. */
  from: ItemId.nullable(),
})
export type Rehearse = z.infer<typeof Rehearse>
