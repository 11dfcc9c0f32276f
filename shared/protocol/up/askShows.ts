import { z } from 'zod'

/** The owner asks for all shows with their links; answered with `Shows`. */
export const AskShows = z.strictObject({})
export type AskShows = z.infer<typeof AskShows>
