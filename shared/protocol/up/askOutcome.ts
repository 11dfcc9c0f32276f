import { z } from 'zod'

/** "What became of these commands of mine?"; answered with `Outcomes`. */
export const AskOutcome = z.strictObject({ ids: z.array(z.uuid()).min(1).max(50) })
export type AskOutcome = z.infer<typeof AskOutcome>
