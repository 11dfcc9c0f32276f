import { z } from 'zod'

/** What the database's program is told: where its files are, where it listens, and who is let in. */
export const DatabaseOptions = z.strictObject({
  folder: z.string(),
  port: z.int(),
  password: z.string(),
})
export type DatabaseOptions = z.infer<typeof DatabaseOptions>

/** What it answers: that it serves, or why it does not. */
export const DatabaseMessage = z.discriminatedUnion('serves', [
  z.strictObject({ serves: z.literal(true) }),
  z.strictObject({ serves: z.literal(false), why: z.string() }),
])
export type DatabaseMessage = z.infer<typeof DatabaseMessage>
