import { dateIn } from '../../../../../shared/time/format.ts'
import {
  type Duration,
  HOUR,
  type Instant,
  MINUTE,
  SECOND,
} from '../../../../../shared/time/instant.ts'
import { wallInstants, wallNear } from '../../../../../shared/time/zones.ts'
import { entryOf, LANGUAGES } from '../../../../i18n/language.ts'
import { lengthFigure, withDecimals } from '../../../../ui/agenda/useLength.ts'

const LONGEST: Duration = 24 * HOUR

/** The duration of each unit word, in every language of the screens; the signs ′ and ″ are the same in all. */
const UNITS: ReadonlyMap<string, Duration> = new Map(
  LANGUAGES.map((language) => entryOf(language).typed).flatMap(({ hour, minute, second }) => [
    ...hour.map((word) => [word, HOUR] as const),
    ...['′', ...minute].map((word) => [word, MINUTE] as const),
    ...['″', ...second].map((word) => [word, SECOND] as const),
  ]),
)

/** The longest words first, because some begin with others. */
const UNIT = [...UNITS.keys()].sort((one, other) => other.length - one.length).join('|')
const NUMBER = '\\d+(?:[.,]\\d+)?'
const PARTS = new RegExp(`^(?:${NUMBER}\\s*(?:${UNIT})\\.?\\s*)+$`, 'i')
const PART = new RegExp(`(${NUMBER})\\s*(${UNIT})`, 'gi')

function normalized(text: string): string {
  return withDecimals(text).normalize('NFKC').trim()
}

function number(text: string): number {
  return Number(text.replace(',', '.'))
}

function clockLength(text: string): Duration | null {
  const [, hours, minutes = '', seconds = ''] =
    /^(?:(\d+):)?(\d+):(\d\d)$/.exec(text) ?? ([] as string[])
  if (minutes === '') return null
  return Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
}

function unitLength(text: string): Duration | null {
  if (!PARTS.test(text)) return null
  const parts = [...text.matchAll(PART)]
  return parts.reduce(
    (sum, [, count = '', unit = '']) => sum + number(count) * (UNITS.get(unit.toLowerCase()) ?? 0),
    0,
  )
}

/** Returns a typed length in ms: `15`, `16½`, `1:30`, `90 s`, `1 h 30 min`, `15 分钟`, `15 Min.`; null if it is no length. */
export function parseLength(text: string): Duration | null {
  const typed = normalized(text)
  const minutes = /^\d+(?:[.,]\d+)?$/.test(typed) ? number(typed) * MINUTE : null
  const length = minutes ?? clockLength(typed) ?? unitLength(typed)
  if (length === null || length < 0 || length > LONGEST) return null
  return Math.round(length / SECOND) * SECOND
}

/** Returns a length as fields and cells show it: in minutes and halves, else as m:ss. */
export function lengthText(length: Duration): string {
  return lengthFigure(Math.round(length / SECOND) * SECOND)
}

/** Returns a typed clock time as HH:MM: `15:00`, `9.30`, `1500`, `15`, `3 pm`, `15 Uhr`; null if it is no time. */
export function parseClockTime(text: string): string | null {
  const [, hour = '', minute = '0', half] =
    /^(\d{1,2})(?:\s*[:.h时点]?\s*(\d{2})分?)?\s*(?:[h时点]|uhr)?\s*([ap]m)?$/i.exec(
      normalized(text),
    ) ?? []
  if (hour === '') return null
  const shift = half === undefined ? 0 : half.toLowerCase() === 'pm' ? 12 : 0
  const hour24 = half === undefined ? Number(hour) : (Number(hour) % 12) + shift
  if (hour24 > 23 || Number(minute) > 59) return null
  return `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Returns the instant of a typed clock time that is nearest to another instant; null if it is no time. */
export function parseInstantNear(text: string, near: Instant, zone: string): Instant | null {
  const wall = parseClockTime(text)
  return wall === null ? null : wallNear(wall, zone, near)
}

/** Returns a typed clock time on the date of another instant, the first if it occurs twice. Null if it is no time, or does not exist on that date. */
export function parseInstantOnDay(text: string, day: Instant, zone: string): Instant | null {
  const wall = parseClockTime(text)
  return wall === null ? null : (wallInstants(dateIn(day, zone), wall, zone)[0] ?? null)
}
