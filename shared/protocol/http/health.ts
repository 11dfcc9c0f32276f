import { z } from 'zod'

/** The state of a clock that several servers share: its largest error in ms, and whether that is small enough. */
const ClockHealth = z.strictObject({ ok: z.boolean(), error: z.number().min(0) })

/** The age of the newest automatic backup in seconds (null: none yet), and whether three are overdue. */
const BackupState = z.strictObject({ age: z.int().min(0).nullable(), late: z.boolean() })
export type BackupState = z.infer<typeof BackupState>

/**
 * The answer of `/healthz`. `live`: it answers. `ready`: it can write and is not draining (handing its screens over before it
 * stops). `ok`: both. Also: since when it cannot write, its shared clock (null: none), its number of shows (null: unreadable),
 * its uptime in seconds, and its backups (null: it makes none).
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
  backup: BackupState.nullable(),
})
export type Health = z.infer<typeof Health>
