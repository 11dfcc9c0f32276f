import { dayMark, daysBetween } from '../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'

/** A clock time HH:MM in a zone, and by how many days it falls on another date than the reference date; absent on the same. */
export type ZoneTime = { readonly zone: string; readonly text: string; readonly days?: number }

/** What stands between a clock time and its day: a space at which no line ends. */
export const BEFORE_DAY = '\u00a0'

/** A clock time with its day as part of a sentence: `00:15 +1`. */
export function dayTime({ text, days = 0 }: Pick<ZoneTime, 'text' | 'days'>): string {
  return days === 0 ? text : `${text}${BEFORE_DAY}${dayMark(days)}`
}

/** A clock time in every zone as part of a sentence: `15:55 / 09:55`. */
export function timesText(times: readonly ZoneTime[]): string {
  return times.map(dayTime).join(' / ')
}

/** The minute that `at` lies in on the clocks of a zone, with a reference day (YYYY-MM-DD; Z3). */
export function zoneTime(at: Instant, zone: string, day: string): ZoneTime {
  const minute = minuteFloor(at)
  const text = clockText(minute, zone)
  const date = dateIn(minute, zone)
  const days = date === '' || day === '' || date === day ? 0 : daysBetween(day, date)
  return days === 0 ? { zone, text } : { zone, text, days }
}

/** The same as part of a sentence. */
export function clockOn(at: Instant, zone: string, day: string): string {
  return dayTime(zoneTime(at, zone, day))
}

/** The minute that `at` lies in on the clocks of some zones; of two that show the same then, the first (Z1). */
export function zoneTimes(at: Instant, zones: readonly string[], day: string): readonly ZoneTime[] {
  const all = zones.map((zone) => zoneTime(at, zone, day))
  const isSame = (one: ZoneTime, other: ZoneTime) =>
    one.text === other.text && one.days === other.days
  return all.filter((one, n) => all.findIndex((other) => isSame(one, other)) === n)
}

/** The same times with the date of the first as reference, if that is named beside them. */
export function fromFirst(times: readonly ZoneTime[]): readonly ZoneTime[] {
  const named = times[0]?.days ?? 0
  return times.map(({ zone, text, days = 0 }) =>
    days === named ? { zone, text } : { zone, text, days: days - named },
  )
}

/** Returns a moment on the clocks of one reader, in their order. */
export type TimesOf = (at: Instant) => readonly ZoneTime[]

/** A moment on the first of them, where one clock is enough. */
export function firstTime(times: TimesOf, at: Instant): string {
  const [first] = times(at)
  return first === undefined ? '' : dayTime(first)
}

/** What stands in columns, which have room for two: of more the first and the last, which is the reader's own where that is another. */
export function inColumns<T>(away: readonly T[]): readonly T[] {
  return away.length > 2 ? [...away.slice(0, 1), ...away.slice(-1)] : away
}
