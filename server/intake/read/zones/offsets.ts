import { wallInstant } from '../../../../shared/time/zones.ts'
import type { Span } from '../clock/span.ts'

const MINUTE = 60_000
const DAY = 24 * 60

function offsetOn(zone: string, date: string): number {
  const found = wallInstant(date, '12:00', zone)
  return found.ok ? (Date.parse(`${date}T12:00:00Z`) - found.at) / MINUTE : 0
}

/** Returns the offsets of a zone from UTC in minutes: on the date, or in winter and summer if the date is unknown. */
export function offsetsOf(zone: string, date: string | null): number[] {
  return (date === null ? ['2024-01-15', '2024-07-15'] : [date]).map((day) => offsetOn(zone, day))
}

/** Returns whether two spans are the same moments in zones that are apart by one of these numbers of minutes. */
export function sameMoments(one: Span, other: Span, apart: readonly number[]): boolean {
  return (['start', 'end'] as const).every((side) => {
    const [from, to] = [one[side], other[side]]
    if (from === null || to === null) return true
    const face = from.firm && to.firm ? DAY : DAY / 2
    return apart.some((by) => (to.minutes - from.minutes - by) % face === 0)
  })
}
