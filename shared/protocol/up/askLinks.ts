import { z } from 'zod'

/** "Where do the links lead that I may hand out?"; answered with `LinkPaths`. */
export const AskLinks = z.strictObject({})
export type AskLinks = z.infer<typeof AskLinks>
