import { z } from 'zod'

/** "What happened?"; answered with a `LogPage`: the newest, or the one that ends before `before`, without what comes no later than `after`. */
export const AskLog = z.strictObject({
  before: z.int().min(1).nullable(),
  after: z.int().min(0),
  /** Up to which of whose comings and goings are known, of the server's process of that name; null: none. */
  comings: z.strictObject({ boot: z.string().max(100), n: z.int().min(0) }).nullable(),
})
export type AskLog = z.infer<typeof AskLog>
