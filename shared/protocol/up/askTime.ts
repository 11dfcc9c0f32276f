import { z } from 'zod'

/** One exchange of the clock estimate; answered with `Stamps`. */
export const AskTime = z.strictObject({})
export type AskTime = z.infer<typeof AskTime>
