import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { instantOfIso, isoOf } from '../../../../shared/time/iso.ts'
import { dateAfter, wallInstant } from '../../../../shared/time/zones.ts'
import { zoneAt } from '../../read/zones/zoneAt.ts'

/** The minutes of a day. */
export const DAY = 24 * 60

const WHEN =
  /^(?:(\d{4}-\d\d-\d\d)[T ])?([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** A time on the clock of the source: its date (null: unknown), and its minutes after midnight of that date. */
export type WallTime = { readonly date: string | null; readonly minutes: number }

/** Formats minutes after midnight as `HH:MM`. */
export const clockTime = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')

/** The zone that a time names by its offset; null if it has none. */
export function zoneOfTime(text: string): string | null {
  const offset = WHEN.exec(text.trim())?.[4]
  return offset === undefined
    ? null
    : (zoneAt(`UTC${offset.replace('Z', '')}`, 0, true)?.label.zone ?? null)
}

/** Reads a time of a source on the clock of `zone`; null if it is no time. */
export function wallTime(text: string | null | undefined, zone: string | null): WallTime | null {
  const [, date = null, hours, minutes, offset] = WHEN.exec((text ?? '').trim()) ?? []
  if (hours === undefined || (date !== null && Number.isNaN(Date.parse(date)))) return null
  const stated = { date, minutes: Number(hours) * 60 + Number(minutes) }
  if (zone === null || date === null || offset === undefined) return stated
  const colon = offset.replace(/(\d\d)(\d\d)$/, '$1:$2')
  const at = instantOfIso(`${date}T${hours}:${minutes}:00${colon}`)
  if (at === null) return null
  const [hour = 0, minute = 0] = clockText(at, zone).split(':').map(Number)
  return { date: dateIn(at, zone), minutes: hour * 60 + minute }
}

/** The minutes from one time to another; null if only one has a date. */
export function minutesBetween(from: WallTime, to: WallTime): number | null {
  if (from.date === null && to.date === null) return to.minutes - from.minutes
  if (from.date === null || to.date === null) return null
  return (Date.parse(to.date) - Date.parse(from.date)) / 60_000 + to.minutes - from.minutes
}

/** The time so many minutes later. */
export function later({ date, minutes }: WallTime, by: number): WallTime {
  const all = minutes + by
  const days = Math.floor(all / DAY)
  return { date: date === null ? null : dateAfter(date, days), minutes: all - days * DAY }
}

/** A time as readings contain it: with date and offset if both are known, else `HH:MM`. */
export function timeText({ date, minutes }: WallTime, zone: string | null): string {
  const time = clockTime(minutes)
  const found = date === null || zone === null ? null : wallInstant(date, time, zone)
  return found?.ok === true && zone !== null ? isoOf(found.at, zone) : time
}
