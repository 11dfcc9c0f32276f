import { z } from 'zod'
import { ShowId } from '../../agenda/ids.ts'

/** The owner makes a rehearsal of the bundled example, published and about to begin, under ids that their page made; answered with `Answer`. */
export const RehearseExample = z.strictObject({ id: z.uuid(), show: ShowId })
export type RehearseExample = z.infer<typeof RehearseExample>
