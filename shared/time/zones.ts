import { DateTime } from 'luxon'
import { type Duration, HOUR, type Instant, instant } from './instant.ts'

/** A wall time that does not exist in its zone, or exists twice. */
export type WallTimeFault = 'skipped' | 'twice' | 'unreadable'

/** The instant at which clocks in `zone` show `date` (YYYY-MM-DD) and `time` (HH:MM), or why there is not just one. */
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

/** The date (YYYY-MM-DD) `days` after `date`. */
export function dateAfter(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** The instants at which clocks in `zone` show `date` and `time` (HH:MM), the earlier first: none where they go forward over it, two where they go back. */
export function wallInstants(date: string, time: string, zone: string): readonly Instant[] {
  const local = DateTime.fromISO(`${date}T${time}`, { zone })
  if (!local.isValid || local.toFormat('HH:mm') !== time) return []
  return local
    .getPossibleOffsets()
    .map((one) => instant(one.toMillis()))
    .toSorted((a, b) => a - b)
}

/** Farther than half a day, and what clocks may change by, no time is meant. */
const NEAR: Duration = 13 * HOUR

/** The instant at which clocks in `zone` show `time` (HH:MM) that lies nearest to another, of two in a doubled hour too; null where clocks go forward over it there. */
export function wallNear(time: string, zone: string, near: Instant): Instant | null {
  const date = DateTime.fromMillis(near, { zone }).toFormat('yyyy-MM-dd')
  const all = [-1, 0, 1].flatMap((days) => wallInstants(dateAfter(date, days), time, zone))
  const [best] = all.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near))
  return best !== undefined && Math.abs(best - near) <= NEAR ? best : null
}

/** The other instant at which clocks in `zone` show the same as at this one, where they show it twice as they are put back. */
export function shownAgain(at: Instant, zone: string): Instant | null {
  const both = DateTime.fromMillis(at, { zone }).getPossibleOffsets()
  const other = both.find((one) => one.toMillis() !== at)
  return both.length > 1 && other !== undefined ? instant(other.toMillis()) : null
}
