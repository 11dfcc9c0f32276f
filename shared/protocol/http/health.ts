import { z } from 'zod'

/**
 * What `/healthz` answers: whether the server serves, which it does where it answers at all, and whether it can write; `ok` is
 * both. Since when it cannot write (null while it can), how many shows it holds (null where that cannot be read), and for how
 * many seconds it has run.
 */
export const Health = z.strictObject({
  ok: z.boolean(),
  live: z.literal(true),
  ready: z.boolean(),
  failingSince: z.iso.datetime().nullable(),
  shows: z.int().min(0).nullable(),
  uptime: z.int().min(0),
})
export type Health = z.infer<typeof Health>
