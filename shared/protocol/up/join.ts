import { z } from 'zod'

/** "I have everything up to `seq`" (null: nothing); answered with `Joined`. */
export const Join = z.strictObject({ seq: z.int().min(0).nullable() })
export type Join = z.infer<typeof Join>
