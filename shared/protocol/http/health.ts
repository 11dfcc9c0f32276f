import { z } from 'zod'

/** Of a server that goes by a clock it has in common with others: how far it may be from that, in ms, and whether that is near enough. */
const ClockHealth = z.strictObject({ ok: z.boolean(), error: z.number().min(0) })
export type ClockHealth = z.infer<typeof ClockHealth>

/**
 * What `/healthz` answers: whether the server serves, which it does where it answers at all, and whether work is to be sent to it:
 * it can write and is not draining, that is, handing its screens on before it stops; `ok` is both. Since when it cannot write (null
 * while it can), how its clock is (null where it goes by its own alone), how many shows it holds (null where that cannot be read),
 * and for how many seconds it has run.
 */
export const Health = z.strictObject({
  ok: z.boolean(),
  live: z.literal(true),
  ready: z.boolean(),
  draining: z.boolean(),
  failingSince: z.iso.datetime().nullable(),
  clock: ClockHealth.nullable(),
  shows: z.int().min(0).nullable(),
  uptime: z.int().min(0),
})
export type Health = z.infer<typeof Health>
