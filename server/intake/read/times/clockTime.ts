import { anyOf, vocabulary } from '../../lexicons/lexicon.ts'
import { type Half, TIME_WORDS } from '../../lexicons/timeWords.ts'
import { MONTH_WORDS } from '../dates/calendarWords.ts'
import { firstFound, matchAt, skipAt } from '../text/matchAt.ts'
import { normalizeSigns } from '../text/normalize.ts'

/** A clock time in minutes after midnight; `firm`: it has a half of the day, or is written as on a 24-hour clock. */
export type Clock = { readonly minutes: number; readonly firm: boolean }

/** How a clock time is written: with a colon or a word for the hour (`exact`), `9h`, `9.30`, `0930`, `9`, `noon`. */
export type Form = 'exact' | 'hours' | 'dotted' | 'compact' | 'bare' | 'word'

/** A clock time in a text, with the half of the day beside it; `end` is the place after it. */
export type WrittenTime = {
  readonly hour: number
  readonly minute: number
  readonly padded: boolean
  readonly half: Half | null
  readonly form: Form
  readonly end: number
}

/** Numbers in words. */
export const NUMBERS = vocabulary(TIME_WORDS.map((one) => one.numbers))
const BEFORE = vocabulary(TIME_WORDS.map((one) => one.minutesBefore))
const AFTER = vocabulary(TIME_WORDS.map((one) => one.minutesAfter))
const HALF_BEFORE = vocabulary(TIME_WORDS.map((one) => one.halvesBefore))
const HALF_AFTER = vocabulary(TIME_WORDS.map((one) => one.halvesAfter))
const NOON = anyOf(TIME_WORDS.flatMap((one) => one.noon))
const MIDNIGHT = anyOf(TIME_WORDS.flatMap((one) => one.midnight))
const NOT_UNIT = anyOf(TIME_WORDS.flatMap((one) => one.notUnits))
const MARK = `(?!${NOT_UNIT})${anyOf(TIME_WORDS.flatMap((one) => one.hourMarks))}(?![a-z\\u00e0-\\u024f])`
/** Words for the hour that also count hours: `9 h` is a time, `2 h` is a length. */
const UNIT = new RegExp(`^${anyOf(TIME_WORDS.flatMap((one) => one.hours))}$`, 'iu')

const HALF_FIRST = new RegExp(
  `(?:(?<half>${HALF_BEFORE.pattern})[\\s:]{0,2}|(?<attached>${HALF_AFTER.pattern}))(?=\\d|${NUMBERS.pattern})`,
  'iuy',
)
const HALF_LAST = new RegExp(`\\s?(${HALF_AFTER.pattern})`, 'iuy')
/** The shapes of a time, in the order in which they are tried. */
const SHAPES = [
  `(?:(?<noon>${NOON})|(?<midnight>${MIDNIGHT}))(?![\\p{L}\\d]|\\s*:\\s*\\d)`,
  `(?<part>${BEFORE.pattern})\\s?(?<hour>\\d{1,2}|${NUMBERS.pattern})(?![\\p{L}\\d]|[.:]\\d)`,
  `(?<hour>\\d{1,2})(?<sign>:|(?<=[-~]\\s?\\d\\d?):\\s|\\.|\\s?h\\s?)(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d%]|[:.]\\d|\\s%)`,
  `(?<hour>\\d{1,2})\\.(?<minute>0)(?=\\s?${HALF_AFTER.pattern})`,
  `(?<!(?:${MONTH_WORDS})\\.?\\s)(?<hour>[01]\\d|2[0-4])(?<compact>[0-5]\\d)(?![\\d:.,]\\d|\\d|([-/])\\d\\d?\\3\\d)`,
  `(?<hour>\\d{1,2}|${NUMBERS.pattern}(?=\\s?${MARK}))(?![:\\d]|[.,]\\d)`,
].map((shape) => new RegExp(shape, 'iuy'))
/** A word for the hour, with the minutes after it: `12 Uhr 30`, `neuf heures et demie`. */
const SUFFIX = new RegExp(
  `\\s?(?<mark>${MARK})(?:\\s?(?<part>${AFTER.pattern})|(?:\\s?(?<minute>[0-5]\\d|\\d(?=分))|(?<word>${NUMBERS.pattern}))(?:分(?![钟鐘]))?(?![\\d:.]))?`,
  'iuy',
)

/** The beginning of a time in a sentence: a half of the day, a number, or a word for a time. */
export const TIME_BEGIN: string = `(?<![\\p{L}\\d.:])(?:\\d|(?:${HALF_BEFORE.pattern})[\\s:]*\\d|${BEFORE.pattern}\\s|${NOON}|${MIDNIGHT})|(?<=\\p{Script=Han})\\d`

type Groups = Readonly<Record<string, string | undefined>>

function numberOf(text = '0'): number {
  return NUMBERS.valueOf(text) ?? Number(text)
}

function formOf({ noon, midnight, part, sign, compact }: Groups): Form {
  if (noon !== undefined || midnight !== undefined) return 'word'
  if (compact !== undefined) return 'compact'
  if (sign === undefined) return part === undefined ? 'bare' : 'exact'
  if (sign.startsWith(':')) return 'exact'
  return sign === '.' ? 'dotted' : 'hours'
}

/** Returns the minutes of the day that the parts of a time add up to. */
function sumOf({ noon, midnight, hour, minute, compact, part = '' }: Groups): number {
  if (noon !== undefined) return 12 * 60
  if (midnight !== undefined) return 24 * 60
  const sum = numberOf(hour) * 60 + numberOf(minute ?? compact) + (BEFORE.valueOf(part) ?? 0)
  return part !== '' && sum < 60 ? sum + 12 * 60 : sum
}

/** Returns the half of the day after a time, unless a longer word begins there. */
function halfAt(text: string, place: number): { half: Half | null; end: number } {
  const found = matchAt(HALF_LAST, text, place)
  const end = place + (found?.[0].length ?? 0)
  if (found === null || /^[\p{Ll}\d_]/u.test(text.slice(end, end + 2)))
    return { half: null, end: place }
  return { half: HALF_AFTER.valueOf(found[1] ?? ''), end: end + (text[end] === '.' ? 1 : 0) }
}

/** Returns the word for the hour at `place`, as the form that it gives a mere number, and the minutes after it. */
function suffixAt(text: string, place: number) {
  const found = matchAt(SUFFIX, text, place)
  const { mark = '', minute, word, part = '' } = found?.groups ?? {}
  const form: Form = UNIT.test(mark) ? 'hours' : 'exact'
  return {
    form: found && form,
    minutes: numberOf(minute ?? word) + (AFTER.valueOf(part) ?? 0),
    end: place + (found?.[0].length ?? 0),
  }
}

/** Returns how a time is written, with the half of the day and the word for the hour beside it. */
function formBeside(form: Form, hasHalf: boolean, mark: Form | null): Form {
  if (form === 'word' || (mark === null && !hasHalf)) return form
  return form === 'bare' && !hasHalf && mark !== null ? mark : 'exact'
}

/** Returns the clock time that begins at `place` of a normalized text, or null. */
export function writtenAt(text: string, place: number): WrittenTime | null {
  const { half = '', attached = '' } = matchAt(HALF_FIRST, text, place)?.groups ?? {}
  const from = skipAt(HALF_FIRST, text, place)
  const found = firstFound(SHAPES, (shape) => matchAt(shape, text, from))
  if (found === null) return null
  const groups: Groups = found.groups ?? {}
  const form = formOf(groups)
  const suffix = suffixAt(text, from + found[0].length)
  const sum = sumOf(groups) + suffix.minutes
  if (!(sum <= 24 * 60)) return null
  const last = halfAt(text, suffix.end)
  return {
    hour: Math.floor(sum / 60),
    minute: sum % 60,
    padded: form === 'word' || /^0\d/.test(groups['hour'] ?? ''),
    half: HALF_BEFORE.valueOf(half) ?? HALF_AFTER.valueOf(attached) ?? last.half,
    form: formBeside(form, last.half !== null || attached !== '', suffix.form),
    end: last.end,
  }
}

/** Returns the clock time that a written one means with a half of the day: its own, or that of another time. */
export function clockOf(written: WrittenTime, half: Half | null = written.half): Clock {
  const { hour, minute } = written
  if (hour > 12 || hour === 0) return { minutes: hour * 60 + minute, firm: true }
  if (half === null) return { minutes: hour * 60 + minute, firm: written.padded }
  if (half === 'noon') return { minutes: (hour < 5 ? hour + 12 : hour) * 60 + minute, firm: true }
  return { minutes: ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute, firm: true }
}

/** The beginning of a time that may have a half of the day. */
const BEGIN = new RegExp(`${HALF_BEFORE.pattern}\\s?(?=\\d)|(?<![\\d.:])\\d`, 'giu')
const LONGEST = 2000

/** Returns the times after noon that a text states with their half of the day (`晚上7:30`, `7.30 pm`), in minutes of the day. */
export function afternoonsIn(text: string): number[] {
  const normalized = normalizeSigns(text.slice(0, LONGEST))
  return [...normalized.matchAll(BEGIN)].flatMap(({ index }) => {
    const found = writtenAt(normalized, index)
    return found?.half === 'pm' ? [clockOf(found).minutes] : []
  })
}
