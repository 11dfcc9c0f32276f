import { dateAfter, wallInstant } from '../../../shared/time/zones.ts'
import { hhmm } from './plan/hhmm.ts'
import type { WriteTime } from './plan/segments.ts'

const DAY = 24 * 60
const MINUTE = 60_000

function offset(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  return `${sign}${hhmm(Math.abs(minutes))}`
}

/** Writes minutes of a day as ISO 8601 with the zone's offset; without a date or a zone as the local time alone. */
export function timeWriter(date: string | null, zone: string | null): WriteTime {
  return (minutes) => {
    if (minutes === null) return null
    const clock = hhmm(minutes)
    if (date === null || zone === null) return clock
    const day = dateAfter(date, Math.floor(minutes / DAY))
    const found = wallInstant(day, clock, zone)
    if (!found.ok) return clock
    const ahead = (Date.parse(`${day}T${clock}:00Z`) - found.at) / MINUTE
    return `${day}T${clock}:00${offset(ahead)}`
  }
}
