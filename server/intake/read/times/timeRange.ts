import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { type Half, TIME_WORDS } from '../../lexicons/timeWords.ts'
import { matchAt, skipAt } from '../text/matchAt.ts'
import { type Clock, clockOf, type WrittenTime, writtenAt } from './clockTime.ts'

/** A start, an end, or both, as one place of a source states them. */
export type TimeRange = { readonly start: Clock | null; readonly end: Clock | null }

/** The place of a time: in a cell of a time column, a mere number may be an hour; inside other words, it needs a clear form. */
export type Where = 'cell' | 'line' | 'inside'

/** A time range found in a normalized text, with the place after it. */
export type FoundTimeRange = { readonly timeRange: TimeRange; readonly end: number }

const HALF_DAY = 12 * 60
/** The longest range whose end is moved to the afternoon. */
const LONG = 10 * 60

const START = anyOf(TIME_WORDS.flatMap((one) => one.starts))
const BETWEEN = anyOf(TIME_WORDS.flatMap((one) => one.between))
const END = anyOf(TIME_WORDS.flatMap((one) => one.ends))
const TO = anyOf(TIME_WORDS.flatMap((one) => one.to))
const AND = anyOf(TIME_WORDS.flatMap((one) => one.and))

/** The end of a word before a time: a Latin word needs a blank. */
const GAP = '(?:(?<=[a-zà-ÿ])\\s+|(?<![a-zà-ÿ])\\s?)'
const BEFORE_START = new RegExp(`${START}${GAP}(?:${START}${GAP})?`, 'iuy')
const BEFORE_PAIR = new RegExp(`${BETWEEN}${GAP}`, 'iuy')
const BEFORE_END = new RegExp(`(?:${END}${GAP}(?:${START}${GAP})?|->?\\s?|[~→]\\s?)`, 'iuy')
const JOINT = new RegExp(
  `\\s{0,3}(?:-{1,3}>?|[~→]|(?<![\\p{L}])${TO}|(?<=\\p{Script=Han})${TO})\\s{0,3}`,
  'iuy',
)
const PAIR_JOINT = new RegExp(`\\s(?:${AND})\\s`, 'iuy')
const ZONE_BETWEEN = /\s?\(?[A-Z]{2,5}\)?(?=\s?(?:[-~]|\p{Ll}))/uy

/** Checks that the text after a lone time does not make it part of a word or a number. */
function endsWell(text: string, end: number): boolean {
  return /^(?:$|[\s,;:|/()[\]~>&-]|\.$|[\u0080-\uffff])/.test(text.slice(end, end + 2))
}

/** Checks that a capital letter follows directly, as cells run together: `11.30-11.50Welcome`. */
function isAttached(text: string, { form, half, end }: WrittenTime): boolean {
  const isClear = form === 'exact' || form === 'dotted' || half !== null
  return isClear && /^\p{Lu}/u.test(text.slice(end, end + 2))
}

const HOUR_WORD = new RegExp(
  `(?<=(?<!\\d\\s?)${anyWord(TIME_WORDS.flatMap((one) => one.hoursAhead))}\\s?)`,
  'iuy',
)
const YEAR = /^(?:19|20)\d\d$/
const MONEY = /^\s?(?:mio|million|mrd|billion|€|\$)/i

/** Checks that a time at this place is one without an end or other evidence. */
function isAlone(text: string, place: number, time: WrittenTime, where: Where): boolean {
  const attached = time.form !== 'dotted' && where !== 'inside' && isAttached(text, time)
  if (!endsWell(text, time.end) && !attached) return false
  const rest = text.slice(time.end, time.end + 9)
  switch (time.form) {
    case 'exact':
      return true
    case 'hours':
      return time.hour >= 6
    case 'dotted':
      return where !== 'inside' && !MONEY.test(rest)
    case 'word':
      return (
        where === 'cell' ||
        /^\s*(?:$|[-:,|(])|^\s{2}/.test(rest) ||
        (place === 0 && where === 'line' && /^\s\p{Lu}/u.test(rest))
      )
    case 'compact':
      return where !== 'inside' && time.minute % 5 === 0 && !YEAR.test(text.slice(place, time.end))
    case 'bare':
      if (matchAt(HOUR_WORD, text, place) !== null) return true
      return where === 'cell' && text.trim() === text.slice(place, time.end).trim()
  }
}

/** Checks that a mere number after a dash is an end (`10.30-11`) and not part of the title (`10:30 - 5 questions`). */
function isEnd(text: string, joint: string, last: WrittenTime): boolean {
  if (!endsWell(text, last.end) && !isAttached(text, last)) return false
  if (last.form !== 'bare') return true
  const rest = text.slice(last.end, last.end + 12)
  if (/^\s?(?:min|'|°|%|[.)] ?\p{L})/iu.test(rest)) return false
  return !/\s$/.test(joint) || /^\s*(?:$|[,;|)\t]|\s{2})/.test(rest)
}

type Pair = { first: WrittenTime; last: WrittenTime; where: Where; isYear: boolean }

/** Checks that two numbers are a range of times. */
function areTimes({ first, last, where, isYear }: Pair): boolean {
  const forms = [first.form, last.form]
  const isRound = first.minute % 5 === 0 && last.minute % 5 === 0
  if (forms.includes('compact'))
    return (
      isRound && (where === 'cell' || (where === 'line' && !(isYear && last.form === 'compact')))
    )
  if (forms.every((form) => form === 'bare')) return where === 'cell' && last.hour > first.hour
  if (forms.every((form) => form === 'dotted')) return where !== 'inside' || isRound
  return true
}

/** Returns the start of a range whose end alone has a half of the day: the same half, unless it begins later then. */
function startBefore(first: WrittenTime, half: Half | null, end: Clock): Clock {
  if (first.half !== null || half === null || half === 'noon') return clockOf(first)
  const same = clockOf(first, half)
  return same.minutes <= end.minutes ? same : clockOf(first, half === 'pm' ? 'am' : 'pm')
}

/** Returns the end of a range; one before its start is in the afternoon where that makes the range a short one. */
function endAfter(start: Clock, first: WrittenTime, last: WrittenTime): Clock {
  const own = clockOf(last)
  const isOpen = last.half === null && last.hour <= 12 && last.hour > 0
  if (!isOpen || own.minutes > start.minutes) return own
  const length = own.minutes + HALF_DAY - start.minutes
  if (first.half === null && !own.firm) return own
  const minutes = length > 0 && length <= LONG ? own.minutes + HALF_DAY : own.minutes
  return { minutes, firm: true }
}

function rangeAt(
  text: string,
  place: number,
  first: WrittenTime,
  where: Where,
  isPair: boolean,
): FoundTimeRange | null {
  const zone = skipAt(ZONE_BETWEEN, text, first.end)
  const from = skipAt(JOINT, text, zone) > zone ? zone : first.end
  const joint = skipAt(isPair ? PAIR_JOINT : JOINT, text, from)
  const last = joint > from ? writtenAt(text, joint) : null
  if (last === null || !isEnd(text, text.slice(from, joint), last)) return null
  const isYear = YEAR.test(text.slice(place, place + 4))
  if (!areTimes({ first, last, where, isYear })) return null
  const start = startBefore(first, last.half, clockOf(last))
  return { timeRange: { start, end: endAfter(start, first, last) }, end: last.end }
}

/** Returns the time range that begins at `place` of a normalized text: a range, a start (`ab 9 Uhr`, `12:30-`) or an end (`bis 12.00 Uhr`). */
export function timeRangeAt(text: string, place: number, where: Where): FoundTimeRange | null {
  const pair = skipAt(BEFORE_PAIR, text, place)
  const from = pair > place ? pair : skipAt(BEFORE_START, text, place)
  const first = writtenAt(text, from)
  if (first !== null) {
    const range =
      (pair > place ? rangeAt(text, from, first, where, true) : null) ??
      rangeAt(text, from, first, where, false)
    if (range !== null) return range
    return isAlone(text, from, first, where)
      ? { timeRange: { start: clockOf(first), end: null }, end: first.end }
      : null
  }
  const before = skipAt(BEFORE_END, text, place)
  const last = before === place ? null : writtenAt(text, before)
  if (last === null || !isAlone(text, before, last, where)) return null
  return { timeRange: { start: null, end: clockOf(last) }, end: last.end }
}
