import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { DAY_WORDS, TIME_WORDS } from '../../lexicons/timeWords.ts'
import { onceInText } from '../text/onceInText.ts'
import { MONTH_WORDS, monthOf, WEEKDAY_WORDS, weekdayOf } from './calendarWords.ts'

/** A day of the calendar as a source states it; `year` null where it does not. */
export type Day = { readonly year: number | null; readonly month: number; readonly day: number }

/** A date found in a normalized text; `last` ends a range of days; `unsure`: day and month could be the other way round. */
export type FoundDate = {
  readonly day: Day
  readonly last: Day | null
  readonly weekday: number | null
  readonly unsure: boolean
  readonly from: number
  readonly end: number
}

const WEEKDAY = `(?:${WEEKDAY_WORDS})(?![\\p{L}\\d])\\.?`
const YEAR = '(?:19|20)\\d\\d'
const NTH = `${anyOf(DAY_WORDS.flatMap((one) => one.ordinals))}?`
const OF = `(?:${anyOf(DAY_WORDS.flatMap((one) => one.of))}\\s+)?`
const ARTICLE = `(?:${anyOf(DAY_WORDS.flatMap((one) => one.articles))}\\s+)?`
const TO = `\\s*(?:[-~&/,]|${anyOf(TIME_WORDS.flatMap((one) => [...one.to, ...one.and]))})\\s*`

const month = (name: string) => `(?<${name}>${MONTH_WORDS})(?![\\p{L}])\\.?`
const day = (name: string) => `(?<${name}>\\d{1,2})`

const MONTH = new RegExp(MONTH_WORDS, 'iu')

/** The shapes of a date, each with signs that every such date contains. A range has either its last day (`last`) after the date, or its first day (`first`) before it. */
const SHAPES = (
  [
    // 2023-06-21
    [
      /\d{4}[-/.]/,
      `(?<!\\d)(?<year>${YEAR})(?<separator>[-/.])${day('month')}\\k<separator>${day('day')}(?:T(?=\\d))?(?!\\d)`,
    ],
    // 2023年6月21日至23日
    [
      /月/,
      `(?<!\\d)(?:(?<year>${YEAR})\\s?年\\s?)?${day('month')}\\s?月\\s?${day('day')}\\s?[日号號]?(?:${TO}(?:${day('lastMonth')}\\s?月\\s?)?${day('last')}\\s?[日号號])?`,
    ],
    // 21st of June 2023, 30 June - 2 July, 21.-23. Juni
    [
      MONTH,
      `(?<![\\d.:])(?:${day('first')}${NTH}(?:\\s*${OF}${month('firstMonth')})?${TO}(?:${WEEKDAY},?\\s*${ARTICLE})?)?${day('day')}${NTH}(?:\\s*|-)${OF}${month('month')}(?:[\\s-]*,?\\s*${OF}(?<year>${YEAR}|'\\d\\d))?(?!\\d)`,
    ],
    // June 21-23, 2023
    [
      MONTH,
      `(?<![\\p{L}\\d])${month('month')}\\s*${ARTICLE}${day('day')}${NTH}(?![:\\d]|\\.\\d\\d)(?:${TO}(?:${month('lastMonth')}\\s*)?${day('last')}${NTH}(?![:\\d]|\\.\\d))?(?:\\s*,?\\s*(?<year>${YEAR}))?(?!\\d)`,
    ],
    // 21.06.2023, 21.-23.06.2023, 06/21/2023
    [
      /\d[./]\s?\d/,
      `(?<![\\d.])(?:${day('first')}(?:\\.(?:${day('firstMonth')}\\.)?|(?=\\s?-))${TO})?${day('day')}(?<sign>[./])\\s?${day('month')}(?:\\k<sign>\\s?(?<year>(?:19|20)?\\d\\d))(?![\\d:]|\\.\\d)`,
    ],
    // Mittwoch, 21.06.
    [
      /\d\.\s?\d/,
      `(?=\\d)(?<=${WEEKDAY},?\\s*${ARTICLE})${day('day')}\\.\\s?${day('month')}\\.?(?![:\\d]|\\.\\d)`,
    ],
  ] as const
).map(([sign, shape]) => ({ sign, shape: new RegExp(shape, 'dgiu') }))

const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:(?<first>${WEEKDAY_WORDS})\\.?${TO})?(?<weekday>${WEEKDAY_WORDS})\\.?\\)?,?\\s*${ARTICLE}$`,
  'iu',
)
const WEEKDAY_AFTER = new RegExp(`^\\s*[,(]?\\s*(?<weekday>${WEEKDAY_WORDS})(?![\\p{L}])\\)?`, 'iu')

/** The end of a text that numbers a room, a floor or a meeting, and no day: `Room 2, 22 April`. */
const NUMBERED = new RegExp(`${anyWord(DAY_WORDS.flatMap((one) => one.numbered))}\\s*$`, 'iu')
const LAST_WORD = /(?<word>[\p{L}'’]+)\.?\s*$/u
const BEFORE_DAY = new RegExp(`^${anyOf(DAY_WORDS.flatMap((one) => one.beforeDays))}$`, 'iu')

type Groups = Readonly<Record<string, string | undefined>>

function dayOf(year: string | undefined, ofMonth: number | null, number: string): Day | null {
  const [of, on] = [year === undefined ? null : Number(year.replace("'", '')), Number(number)]
  const full = of !== null && of < 100 ? 2000 + of : of
  const days = ofMonth === null ? 0 : new Date(Date.UTC(full ?? 2024, ofMonth, 0)).getUTCDate()
  const isDay = ofMonth !== null && ofMonth >= 1 && ofMonth <= 12 && on >= 1 && on <= days
  return isDay ? { year: full, month: ofMonth, day: on } : null
}

/** Returns whether two numbers before a month are two of its days; with a comma between them the first may number something else. */
function isRange({ input, index, 0: all, groups = {} }: RegExpExecArray): boolean {
  const { first = '', day: last = '' } = groups
  const before = input.slice(0, index)
  if (first === '' || NUMBERED.test(before)) return false
  if (!/^\d+\S{0,2}\s*,/.test(all) || Number(last) === Number(first) + 1) return true
  const word = LAST_WORD.exec(before)?.groups?.['word']
  return word === undefined || BEFORE_DAY.test(word) || weekdayOf(word) !== null
}

/** Returns the days that the parts of a date mean; with strokes the month may be first. */
function daysOf(groups: Groups, isOfRange: boolean) {
  const { year, month: ofMonth = '', day: own = '', sign } = groups
  const value = monthOf(ofMonth)
  const dayFirst = dayOf(year, value, own)
  const monthFirst = sign === '/' ? dayOf(year, Number(own), ofMonth) : null
  const main = dayFirst ?? monthFirst
  if (main === null) return null
  const unsure = dayFirst !== null && monthFirst !== null && own !== ofMonth
  const { first, firstMonth, last, lastMonth } = groups
  const other = isOfRange ? first : last
  if (other === undefined) return { day: main, last: null, unsure }
  const end = dayOf(year, monthOf(firstMonth ?? lastMonth ?? '') ?? value, other)
  return isOfRange && end !== null
    ? { day: end, last: main, unsure }
    : { day: main, last: end, unsure }
}

/** Returns a date with the weekday beside it; of two weekdays of a range, the first. */
function withWeekday(text: string, found: Omit<FoundDate, 'weekday'>): FoundDate {
  const { from, end } = found
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, from - 36), from))
  const after = before === null ? WEEKDAY_AFTER.exec(text.slice(end, end + 24)) : null
  const { first, weekday } = before?.groups ?? after?.groups ?? {}
  return {
    ...found,
    weekday: weekdayOf(first ?? weekday ?? ''),
    from: from - (before?.[0].length ?? 0),
    end: end + (after?.[0].length ?? 0),
  }
}

function foundBy(shape: RegExp, text: string): FoundDate[] {
  return [...text.matchAll(shape)].flatMap((found) => {
    const groups = found.groups ?? {}
    const isOfRange = isRange(found)
    const days = daysOf(groups, isOfRange)
    if (days === null) return []
    const isShort = groups['first'] !== undefined && !isOfRange
    const from = isShort ? (found.indices?.groups?.['day']?.[0] ?? found.index) : found.index
    return [withWeekday(text, { ...days, from, end: found.index + found[0].trimEnd().length })]
  })
}

/** Returns the dates in a normalized text, in the order of the text. */
export const datesIn = onceInText((text: string): FoundDate[] => {
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  for (const { sign, shape } of SHAPES)
    for (const date of sign.test(text) ? foundBy(shape, text) : [])
      if (!found.some((other) => date.from < other.end && other.from < date.end)) found.push(date)
  return found.sort((one, other) => one.from - other.from)
})

/** Writes a day in ISO 8601, or null if its year is not known. */
export function isoOf({ year, month: ofMonth, day: on }: Day): string | null {
  if (year === null) return null
  return `${year}-${String(ofMonth).padStart(2, '0')}-${String(on).padStart(2, '0')}`
}
