import { isoOf } from '../../../shared/time/iso.ts'
import { dateAfter, wallInstant } from '../../../shared/time/zones.ts'
import { hhmm } from './plan/hhmm.ts'
import type { WriteTime } from './plan/segments.ts'

const DAY = 24 * 60

/** Writes minutes of a day as ISO 8601 with the zone's offset; without a date or a zone as the local time alone. */
export function timeWriter(date: string | null, zone: string | null): WriteTime {
  return (minutes) => {
    const clock = minutes === null ? null : hhmm(minutes)
    if (minutes === null || clock === null || date === null || zone === null) return clock
    const found = wallInstant(dateAfter(date, Math.floor(minutes / DAY)), clock, zone)
    return found.ok ? isoOf(found.at, zone).replace('Z', '+00:00') : clock
  }
}
