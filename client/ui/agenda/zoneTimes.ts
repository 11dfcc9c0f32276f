import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { dayMark, daysBetween } from '../../../shared/time/days.ts'
import { isZone } from '../../../shared/time/dials.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import { clockChange, offsetText, utcOffset } from '../../../shared/time/utcOffset.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import { entryFor, type Language, localeOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { You } from '../cues/cuesFor.ts'

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

/** Where a person lives: the zone known from the agenda, else the zone of their device (null: unknown). */
export type ReaderPlace = {
  readonly person: Pick<Person, 'zone'> | null
  readonly device: string | null
}

/** The last zone of the device, with the offset of its clock at that time, in minutes. */
let cached: { readonly offset: number; readonly zone: string | null } | null = null

/** Returns the zone of this device from its browser. Reads it again only if the offset of its clock has changed, because reading is slow. */
export function deviceZone(): string | null {
  const offset = new Date().getTimezoneOffset()
  if (cached?.offset !== offset)
    cached = { offset, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone ?? null }
  return cached.zone
}

/** Whether the zone of a device states a place; UTC does not. */
function isPlace(device: string | null): device is string {
  return device !== null && isZone(device) && !/UTC|GMT/.test(device)
}

/** Whether two zones show the same date and time at a moment. */
function showsSame(one: string, other: string, at: Instant): boolean {
  return clockText(at, one) === clockText(at, other) && dateIn(at, one) === dateIn(at, other)
}

/** Returns the zone in which a person lives, under the name that the agenda has for an equal zone; null if unknown. */
function ownZone(
  { person, device }: ReaderPlace,
  zones: readonly string[],
  at: Instant,
): string | null {
  const own = person?.zone ?? (isPlace(device) ? device : null)
  if (own === null) return null
  return zones.find((zone) => showsSame(zone, own, at)) ?? own
}

/** Returns the zones of a personal page at a moment: the reader's zone first, then the zones of the show (Z1). */
export function zonesOwnFirst(
  { zones }: { readonly zones: readonly string[] },
  place: ReaderPlace,
  at: Instant,
): readonly string[] {
  const own = ownZone(place, zones, at)
  return own === null || own === zones[0] ? zones : [own, ...zones.filter((zone) => zone !== own)]
}

/** Returns the zones of a page for several people: the zones of the show, and the reader's zone if it shows another time. */
export function zonesOwnLast(
  { zones }: { readonly zones: readonly string[] },
  place: ReaderPlace,
  at: Instant,
): readonly string[] {
  const own = ownZone(place, zones, at)
  return own === null || zones.includes(own) ? zones : [...zones, own]
}

/** Returns the start of a show in each of its zones, and in the reader's own zone if that shows another time (Z1). */
export function startTimes(show: {
  readonly startsAt: Instant
  readonly zones: readonly string[]
}) {
  const zones = zonesOwnLast(show, { person: null, device: deviceZone() }, show.startsAt)
  return zoneTimes(show.startsAt, zones, dateIn(show.startsAt, homeZone(show)))
}

/** Formats the offset of a zone from UTC, or its offsets at both ends of a span in which its clocks change: `UTC+1`, `UTC+2 → UTC+1` (Z2). */
export function offsetsText(zone: string, start: Instant, end: Instant = start): string {
  const change = clockChange(start, end, zone)
  if (change === null) return offsetText(utcOffset(start, zone))
  return `${offsetText(change.before)} → ${offsetText(change.after)}`
}

/** Returns the zones that show different times at a moment; of zones that show the same, only the first (Z1). */
export function distinctZones(zones: readonly string[], at: Instant): readonly string[] {
  // Any reference date works, as all zones use the same.
  return zoneTimes(at, zones, '1970-01-01').map(({ zone }) => zone)
}

/** Returns a function that formats a zone as city with offset, at a moment or at both ends of a span: `Berlin (UTC+1)`, `UTC`, in this screen's language or another. */
export function useCityOffset(): (
  zone: string,
  start: Instant,
  end?: Instant,
  language?: Language,
) => string {
  const { t, cityIn, language } = useTranslation()
  return (zone, start, end = start, lng = language) => {
    const [name, offset] = [cityIn(zone, lng), offsetsText(zone, start, end)]
    return name === offset ? name : t('cityOffset', { lng, city: name, offset })
  }
}

/** The reader of a screen: where they live, and whether their own clock comes first or last. */
export type Reader = ReaderPlace & { readonly first: 'own' | 'home' }

/** Returns the reader of a screen that several people may use: the person of its link, with the zones of the show first. */
export function readerOf(agenda: Agenda, { grant }: You, device: string | null): Reader {
  const person = grant.person === null ? null : personOf(agenda, grant.person)
  return { person, device, first: 'home' }
}

/** Returns two functions that format an instant in the zones of the show and of `reader` (Z1, Z3). A screen for a room has no reader (null). */
export function timesForReader(
  { agenda, dates }: Pick<Moment, 'agenda' | 'dates'>,
  reader: Reader | null,
) {
  const zonesAt = (at: Instant) => {
    if (reader === null) return agenda.zones
    return (reader.first === 'own' ? zonesOwnFirst : zonesOwnLast)(agenda, reader, at)
  }
  const timesFrom =
    (referenceDate: Instant): TimesOf =>
    (at) => {
      const zones = zonesAt(at)
      return zoneTimes(at, zones, dateIn(referenceDate, homeZone({ zones })))
    }
  return { times: timesFrom(dates.times), clocks: timesFrom(dates.clocks) }
}

/** Functions that format an instant in the reader's zones: one for times of the agenda, one for clocks. */
export type ReaderTimes = ReturnType<typeof timesForReader>

/** Formats a day in words, such as Thursday 4 June, in a language and a zone. */
export function dateText(at: Instant, zone: string, tag: LanguageTag): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(entryFor(tag).locale, form).format(at)
}

/** Returns a day in words with its year, such as Wed 21 June 2023, in a language and a zone; `long` writes the weekday in full. */
export function dayText(
  at: Instant,
  timeZone: string,
  language: Language,
  weekday: 'short' | 'long' = 'short',
): string {
  const form = { weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(localeOf(language), form).format(at)
}
