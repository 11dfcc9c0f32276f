import { DateTime } from 'luxon'
import { type Instant, instant } from './instant.ts'

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

/** How many days `to` lies after `from` (both YYYY-MM-DD); negative when before. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((date) => DateTime.fromISO(date, { zone: 'UTC' }).toMillis())
  return Math.round(((end ?? 0) - (start ?? 0)) / 86_400_000)
}

/** Whether what clocks in `zone` show at an instant they show twice on that day, as they are put back. */
export function isShownTwice(at: Instant, zone: string): boolean {
  return DateTime.fromMillis(at, { zone }).getPossibleOffsets().length > 1
}

/** How many minutes clocks in `zone` are ahead of UTC at an instant. */
export function offsetAt(at: Instant, zone: string): number {
  return DateTime.fromMillis(at, { zone }).offset
}
