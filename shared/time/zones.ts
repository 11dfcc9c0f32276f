import { DateTime } from 'luxon'
import { type Duration, HOUR, type Instant, instant } from './instant.ts'

/** Why a local time has no single instant: clocks skip it, clocks show it twice, or the text is invalid. */
export type WallTimeFault = 'skipped' | 'twice' | 'unreadable'

/** Returns the instant at which clocks in `zone` show `date` (YYYY-MM-DD) and `time` (HH:MM), or why there is not exactly one. */
export function wallInstant(
  date: string,
  time: string,
  zone: string,
): { ok: true; at: Instant } | { ok: false; fault: WallTimeFault } {
  const local = DateTime.fromISO(`${date}T${time}`, { zone })
  if (!local.isValid) return { ok: false, fault: 'unreadable' }
  if (local.toFormat('HH:mm') !== time) return { ok: false, fault: 'skipped' }
  if (local.getPossibleOffsets().length > 1) return { ok: false, fault: 'twice' }
  return { ok: true, at: instant(local.toMillis()) }
}

/** Returns the date (YYYY-MM-DD) `days` after `date`. */
export function dateAfter(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** Returns all instants at which clocks in `zone` show `date` and `time` (HH:MM), the earlier first: none or two at a clock change. */
export function wallInstants(date: string, time: string, zone: string): readonly Instant[] {
  const local = DateTime.fromISO(`${date}T${time}`, { zone })
  if (!local.isValid || local.toFormat('HH:mm') !== time) return []
  return local
    .getPossibleOffsets()
    .map((one) => instant(one.toMillis()))
    .toSorted((a, b) => a - b)
}

/** The largest distance to the nearest instant: half a day, and an hour for a clock change. */
const MAX_DISTANCE: Duration = 13 * HOUR

/** Returns the instant nearest to `near` at which clocks in `zone` show `time` (HH:MM); null if clocks skip that time. */
export function wallNear(time: string, zone: string, near: Instant): Instant | null {
  const date = DateTime.fromMillis(near, { zone }).toFormat('yyyy-MM-dd')
  const all = [-1, 0, 1].flatMap((days) => wallInstants(dateAfter(date, days), time, zone))
  const [best] = all.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near))
  return best !== undefined && Math.abs(best - near) <= MAX_DISTANCE ? best : null
}

/** Returns the other instant at which clocks in `zone` show the same time, if it occurs twice; else null. */
export function otherOccurrence(at: Instant, zone: string): Instant | null {
  const both = DateTime.fromMillis(at, { zone }).getPossibleOffsets()
  const other = both.find((one) => one.toMillis() !== at)
  return both.length > 1 && other !== undefined ? instant(other.toMillis()) : null
}
