import { instant } from '../../../../shared/time/instant.ts'
import { utcOffset } from '../../../../shared/time/utcOffset.ts'
import { matchAt, skipAt } from '../text/matchAt.ts'
import { type TimeRange, timeRangeAt } from '../times/timeRange.ts'
import { zoneAt } from './zoneAt.ts'

const DAY = 24 * 60

/** Returns the offsets of a zone from UTC in minutes: on the date, or in winter and summer if the date is unknown. */
export function offsetsOf(zone: string, date: string | null): number[] {
  const days = date === null ? ['2024-01-15', '2024-07-15'] : [date]
  return days.map((day) => utcOffset(instant(Date.parse(`${day}T12:00:00Z`)), zone))
}

/** Returns whether two time ranges are the same moments in zones that are apart by one of these numbers of minutes. */
export function sameMoments(one: TimeRange, other: TimeRange, apart: readonly number[]): boolean {
  return (['start', 'end'] as const).every((side) => {
    const [from, to] = [one[side], other[side]]
    if (from === null || to === null) return true
    const face = from.firm && to.firm ? DAY : DAY / 2
    return apart.some((by) => (to.minutes - from.minutes - by) % face === 0)
  })
}

/** The signs between a place with its time and the next time. */
const NEXT = /\s?[,;/|)]+\s?\(?(?=\d)/y
const GAP = /\s?/y

/** Returns whether at `place` of a normalized text, after a time range, places have their own times of the same moment: `10:00 Beijing, 3:00 Berlin`. */
export function isSameElsewhere(text: string, place: number, timeRange: TimeRange): boolean {
  const here = zoneAt(text, place, true)
  const next = here === null ? null : matchAt(NEXT, text, here.end)
  const other = next === null ? null : timeRangeAt(text, next.index + next[0].length, 'inside')
  if (here === null || other === null || timeRange.start === null || other.timeRange.start === null)
    return false
  const there = zoneAt(text, skipAt(GAP, text, other.end), true)
  if (there === null) return false
  // In winter and in summer, as the date is not known here.
  const near = offsetsOf(here.label.zone, null)
  const apart = offsetsOf(there.label.zone, null).map((to, season) => to - (near[season] ?? 0))
  return sameMoments(timeRange, other.timeRange, apart)
}
