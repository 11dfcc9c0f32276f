import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'

/** The owner makes a show of the plan of another, on a date in its home zone; answered with `Answer`. */
export const CopyShow = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  from: ShowId,
  date: z.iso.date(),
  rehearsal: z.boolean(),
})
export type CopyShow = z.infer<typeof CopyShow>
