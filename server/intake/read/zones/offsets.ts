import { wallInstant } from '../../../../shared/time/zones.ts'

const MINUTE = 60_000

/** How many minutes clocks in a zone are ahead of UTC on a date (YYYY-MM-DD) at noon. */
function offsetOn(zone: string, date: string): number {
  const found = wallInstant(date, '12:00', zone)
  return found.ok ? (Date.parse(`${date}T12:00:00Z`) - found.at) / MINUTE : 0
}

/** The offsets a zone can have: on the date, or in winter and summer where the date is not known. */
export function offsetsOf(zone: string, date: string | null): number[] {
  return date === null
    ? [offsetOn(zone, '2024-01-15'), offsetOn(zone, '2024-07-15')]
    : [offsetOn(zone, date)]
}
