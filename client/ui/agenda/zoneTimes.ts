import { dayMark, daysBetween } from '../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'

/** A clock time HH:MM in a zone, and the difference of its date to the reference date in days; absent on the same date. */
export type ZoneTime = { readonly zone: string; readonly text: string; readonly days?: number }

/** The separator between a clock time and its day: a space at which no line ends. */
export const BEFORE_DAY = '\u00a0'

/** Formats a clock time with its day as a part of a sentence: `00:15 +1`. */
export function dayTime({ text, days = 0 }: Pick<ZoneTime, 'text' | 'days'>): string {
  return days === 0 ? text : `${text}${BEFORE_DAY}${dayMark(days)}`
}

/** Formats a clock time in every zone as a part of a sentence: `15:55 / 09:55`. */
export function timesText(times: readonly ZoneTime[]): string {
  return times.map(dayTime).join(' / ')
}

/** Returns the minute of `at` in a zone, relative to a reference day (YYYY-MM-DD; Z3). */
export function zoneTime(at: Instant, zone: string, day: string): ZoneTime {
  const minute = minuteFloor(at)
  const text = clockText(minute, zone)
  const date = dateIn(minute, zone)
  const days = date === '' || day === '' || date === day ? 0 : daysBetween(day, date)
  return days === 0 ? { zone, text } : { zone, text, days }
}

/** Formats the minute of `at` in a zone as a part of a sentence. */
export function clockWithDay(at: Instant, zone: string, day: string): string {
  return dayTime(zoneTime(at, zone, day))
}

/** Returns the minute of `at` in some zones; of zones that show the same time, only the first (Z1). */
export function zoneTimes(at: Instant, zones: readonly string[], day: string): readonly ZoneTime[] {
  const all = zones.map((zone) => zoneTime(at, zone, day))
  const isSame = (one: ZoneTime, other: ZoneTime) =>
    one.text === other.text && one.days === other.days
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
}

/** Returns the times with their days relative to the first time, for places that show its date. */
export function relativeToFirst(times: readonly ZoneTime[]): readonly ZoneTime[] {
  const firstDays = times[0]?.days ?? 0
  return times.map(({ zone, text, days = 0 }) =>
    days === firstDays ? { zone, text } : { zone, text, days: days - firstDays },
  )
}

/** Returns a moment in the zones of one reader, in their order. */
export type TimesOf = (at: Instant) => readonly ZoneTime[]

/** Formats a moment in the first of these zones, for places with one clock. */
export function firstTime(times: TimesOf, at: Instant): string {
  const [first] = times(at)
  return first === undefined ? '' : dayTime(first)
}

/** Returns at most two entries for columns: of more, the first and the last, which is the reader's own zone if it differs. */
export function atMostTwo<T>(entries: readonly T[]): readonly T[] {
  return entries.length > 2 ? [...entries.slice(0, 1), ...entries.slice(-1)] : entries
}
