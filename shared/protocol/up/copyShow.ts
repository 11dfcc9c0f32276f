import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'
import { KINDS } from '../../agenda/kinds.ts'
import { NewLengths } from '../../agenda/newLengths.ts'

/** The owner makes a show of the plan of another, on a date in its home zone; answered with `Answer`. */
export const CopyShow = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  from: ShowId,
  date: z.iso.date(),
  rehearsal: z.boolean(),
  /** What it takes over from how long things took, as it was proposed; absent where it takes over nothing. */
  newLengths: z.array(NewLengths).max(KINDS.length).optional(),
})
export type CopyShow = z.infer<typeof CopyShow>
