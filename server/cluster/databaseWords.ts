import { z } from 'zod'

/** What the database's program is told: where its files are, where it listens, and who is let in. */
export const Wanted = z.strictObject({
  folder: z.string(),
  port: z.int(),
  password: z.string(),
})
export type Wanted = z.infer<typeof Wanted>

/** What it answers: that it serves, or why it does not. */
export const Told = z.discriminatedUnion('serves', [
  z.strictObject({ serves: z.literal(true) }),
  z.strictObject({ serves: z.literal(false), why: z.string() }),
])
export type Told = z.infer<typeof Told>
