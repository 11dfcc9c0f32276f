import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { instantOfIso, isoOf } from '../../../../shared/time/iso.ts'
import { wallInstant } from '../../../../shared/time/zones.ts'
import { hhmm } from '../../read/plan/hhmm.ts'
import { zoneAt } from '../../read/zones/zoneAt.ts'

/** The minutes of a day. */
export const DAY = 24 * 60

const WHEN =
  /^(?:(\d{4}-\d\d-\d\d)[T ])?((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** Returns a date and a time on the clock of a source as minutes since 1970; without the date, they are less than a day. */
export function minutesOf(date: string | null, time: string): number {
  return Date.parse(`${date ?? '1970-01-01'}T${time}Z`) / MINUTE
}

/** Returns the date (YYYY-MM-DD) of a time on the clock of a source; null if it has none. */
export function dateOf(minutes: number): string | null {
  return minutes < DAY ? null : new Date(minutes * MINUTE).toISOString().slice(0, 10)
}

/** The zone that a time names by its offset; null if it has none. */
export function zoneOfTime(text: string): string | null {
  const offset = WHEN.exec(text.trim())?.[3]
  return offset === undefined
    ? null
    : (zoneAt(`UTC${offset.replace('Z', '')}`, 0, true)?.label.zone ?? null)
}

/** Reads a time of a source in minutes on the clock of `zone`; null if it is no time. */
export function wallTime(text: string | null | undefined, zone: string | null): number | null {
  const [, date = null, time, offset] = WHEN.exec((text ?? '').trim()) ?? []
  const minutes = time === undefined ? Number.NaN : minutesOf(date, time)
  if (Number.isNaN(minutes)) return null
  if (zone === null || date === null || offset === undefined) return minutes
  const at = instantOfIso(`${date}T${time}:00${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`)
  return at === null ? null : minutesOf(dateIn(at, zone), clockText(at, zone))
}

/** Formats a time as readings contain it: with date and offset if both are known, else `HH:MM`. */
export function timeText(minutes: number, zone: string | null): string {
  const [date, clock] = [dateOf(minutes), hhmm(minutes)]
  const found = date === null || zone === null ? null : wallInstant(date, clock, zone)
  return found?.ok === true && zone !== null ? isoOf(found.at, zone) : clock
}
