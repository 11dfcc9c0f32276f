import { anyOf, anyWord, vocabulary } from '../../lexicons/lexicon.ts'
import { TIME_WORDS } from '../../lexicons/timeWords.ts'
import { matchAt, skipAt } from '../text/matchAt.ts'
import { NUMBERS } from './clockTime.ts'

/** A length as a source states it (`written`), in ms; `each`: every entry under it has it; `loose`: it is a range of lengths. */
export type StatedLength = {
  readonly ms: number
  readonly each: boolean
  readonly loose: boolean
  readonly written: string
}

/** A length found in a normalized text, with the place after it. */
export type FoundStatedLength = { readonly statedLength: StatedLength; readonly end: number }

const MINUTE = 60_000
const LONGEST = 24 * 60

const PHRASES = vocabulary(TIME_WORDS.map((one) => one.lengths))
const NO_LETTER = '(?![a-z\\u00e0-\\u024f\\d])'
const NOT_UNIT = `(?!${anyOf(TIME_WORDS.flatMap((one) => one.notUnits))})`
const MINUTES = `(?:${NOT_UNIT}${anyOf(TIME_WORDS.flatMap((one) => one.minutes))}|')${NO_LETTER}`
const HOURS = `${NOT_UNIT}${anyOf(TIME_WORDS.flatMap((one) => one.hours))}`
const AND = anyOf(TIME_WORDS.flatMap((one) => one.and))
const TO = anyOf(TIME_WORDS.flatMap((one) => one.to))

const PHRASE = new RegExp(
  `(?<!(?!\\p{Script=Han})[\\p{L}\\d])${PHRASES.pattern}${NO_LETTER}`,
  'iuy',
)
/** `1 h 30`, `1h30`, `1 hour and 30 minutes`. */
const BOTH = new RegExp(
  `(?<hours>\\d{1,2})\\s?-?${HOURS}(?:\\s?(?:${AND}|,))?\\s?(?<minutes>[0-5]?\\d)(?:\\s?${MINUTES}|(?![\\d:.]))`,
  'iuy',
)
/** `20 min`, `5-10 min`, `15+5 min`, `1½ hours`, `half an hour`. */
const AMOUNT = new RegExp(
  `(?<![\\d.:])(?:(?<number>\\d{1,3}(?:[.,]\\d{1,2})?)|(?<![a-z])(?<word>${NUMBERS.pattern}|½))(?<half>½)?(?:\\s?(?<joint>[-~+]|${TO})\\s?(?<more>\\d{1,3}))?\\s?-?\\s?(?:(?<hours>${HOURS}${NO_LETTER})|${MINUTES})`,
  'iuy',
)
const TIMES = /(\d{1,2})\s?[x×*]\s?(?=\d)/iy
/** The numbers before the last one of several with one unit: `7, 7, 5 and 5 min`. */
const LIST = new RegExp(
  `(?<![\\d.:,])\\d{1,3}(?:\\.5)?,\\s(?:\\d{1,3}(?:\\.5)?(?:,\\s|,?\\s${AND}\\s)){1,6}(?=\\d)`,
  'iuy',
)
const PLUS = new RegExp(
  `[^\\n+\\d()]{0,24}?(?:\\s?\\+|[,;]?\\s?${anyWord(TIME_WORDS.flatMap((one) => one.plus))})\\s?`,
  'iuy',
)
const EACH_BEFORE = new RegExp(
  `${anyOf(TIME_WORDS.flatMap((one) => one.eachBefore))}(?:(?<=\\p{L}{4})(?:\\s\\p{L}{3,14}){1,3}|(?<=\\p{Script=Han}{2})\\p{Script=Han}{1,5})?\\s?(?=[\\d½]|${NUMBERS.pattern})`,
  'iuy',
)
const EACH_AFTER = new RegExp(
  `\\s?(?:${anyWord(TIME_WORDS.flatMap((one) => one.eachAfter))}|${anyWord(TIME_WORDS.flatMap((one) => one.per))} \\p{L}+)`,
  'iuy',
)

type Part = { readonly minutes: number; readonly end: number; readonly loose: boolean }

function amountAt(text: string, place: number): Part | null {
  const found = matchAt(AMOUNT, text, place)
  if (found === null) return null
  const { number = '0', word = '', half, joint, more = '0', hours } = found.groups ?? {}
  // `19.00 h` is a time of day.
  if (/\d\d[.,]\d\d|[6-9][.,]\d\d/.test(number)) return null
  const own = NUMBERS.valueOf(word) ?? Number(number.replace(',', '.'))
  const first = own + (half === undefined && word !== '½' ? 0 : 0.5)
  const loose = joint !== undefined && joint !== '+'
  const sum = loose ? Number(more) : first + Number(more)
  return { minutes: hours === undefined ? sum : sum * 60, end: place + found[0].length, loose }
}

function partAt(text: string, place: number): Part | null {
  const times = matchAt(TIMES, text, place)
  if (times !== null) {
    const one = amountAt(text, place + times[0].length)
    return one === null ? null : { ...one, minutes: one.minutes * Number(times[1]) }
  }
  const list = matchAt(LIST, text, place)
  const last = list === null ? null : amountAt(text, place + list[0].length)
  if (list !== null && last !== null) {
    const sum = list[0].split(/[^\d.]+/).reduce((all, number) => all + Number(number), 0)
    return { ...last, minutes: sum + last.minutes }
  }
  const phrase = matchAt(PHRASE, text, place)
  if (phrase !== null)
    return { minutes: PHRASES.valueOf(phrase[0]) ?? 0, end: place + phrase[0].length, loose: false }
  const both = matchAt(BOTH, text, place)
  if (both === null) return amountAt(text, place)
  const { hours, minutes } = both.groups ?? {}
  return {
    minutes: Number(hours) * 60 + Number(minutes),
    end: place + both[0].length,
    loose: false,
  }
}

/** Adds the lengths that follow a plus: `40 min + 5 min questions`. */
function sumAt(text: string, first: Part): Part {
  const plus = matchAt(PLUS, text, first.end)
  const more = plus === null ? null : partAt(text, first.end + plus[0].length)
  if (more === null) return first
  const minutes = first.minutes + more.minutes
  return sumAt(text, { minutes, end: more.end, loose: first.loose || more.loose })
}

/** Returns the length that begins at `place` of a normalized text, or null. */
export function statedLengthAt(text: string, place: number): FoundStatedLength | null {
  const from = skipAt(EACH_BEFORE, text, place)
  const first = partAt(text, from)
  if (first === null) return null
  const { minutes, end: sumEnd, loose } = sumAt(text, first)
  if (!(minutes > 0 && minutes <= LONGEST)) return null
  const end = skipAt(EACH_AFTER, text, sumEnd)
  const each = from > place || end > sumEnd
  return {
    statedLength: {
      ms: Math.round(minutes * MINUTE),
      each,
      loose,
      written: text.slice(place, end),
    },
    end,
  }
}
