import { entryWords } from '../lexicons/entryWords.ts'
import { anyOf, anyWord } from '../lexicons/lexicon.ts'
import { NUMBERS } from '../read/clock/clockTime.ts'
import { spanAt } from '../read/clock/span.ts'
import { statedAt } from '../read/clock/stated.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { fold } from '../read/words/fold.ts'
import type { ArrangedLine, Layout } from './arrangedLine.ts'
import { paragraphsOf } from './spacing.ts'

type Found = { readonly from: number; readonly end: number; readonly text: string }

const BEFORE = anyOf(entryWords('beforeTimes'))
const AND = anyWord(entryWords('and'))
const NEXT = anyOf(entryWords('next'))
const ABOUT = anyOf(entryWords('about'))
/** An hour alone, after a word for a time or after another time. */
const HOUR = new RegExp(
  `(?<=(?<!\\p{L})${BEFORE}\\s|\\d:\\d\\d\\s?(?:to|bis|à|-)\\s?)(\\d{1,2}|${NUMBERS.pattern})(?![\\p{L}\\d:]|[.,]\\d|\\s?(?:min|std|uhr|h\\b|[ap]\\.?m|o'clock|past|vor|nach))`,
  'giu',
)

const RANGE = /(?<!\p{L})(?:from|between|von|zwischen|de|entre)\s$/iu

/** An hour alone that begins a clause: `9 kickoff`. */
const HOUR_FIRST =
  /(?<=^|[,;:]\s)(\d{1,2})(?=\s+\p{L}{3})(?!\s+(?:min|hour|std|stund|people|pers|uhr|h\b))/giu

/** Writes hours alone (`at eight`, `from nine to 11`) as times. */
function withHours(text: string): string {
  const one = text.replace(HOUR, (word: string, _hour: string, at: number) => {
    // `at ten to nine` is one time, `from nine to ten` are two.
    if (/^\s(?:to|à|bis)\s/i.test(text.slice(at + word.length)) && !RANGE.test(text.slice(0, at)))
      return word
    const hour = NUMBERS.valueOf(word) ?? Number(word)
    return Number.isInteger(hour) && hour > 0 && hour < 25 ? `${hour}:00` : word
  })
  return one === text ? text.replace(HOUR_FIRST, '$1:00') : withHours(one)
}

const BEFORE_TIME = new RegExp(`(?<!\\p{L})${BEFORE}\\s*(?:${ABOUT}\\s+)?$`, 'iu')
const WORD = /(?<![\p{L}\d:.,/]|\d[:.,/])[\p{L}\d]|\d{1,2}(?=[点时:])/gu
const DOTTED = /^\d{1,2}[:.h]/i

/** Returns the first time or range of a clause, with the word before it. */
function timeIn(clause: string): Found | null {
  const text = fold(clause).replace(/[.!?]+$/, '')
  for (const { index } of text.matchAll(WORD)) {
    const span = spanAt(text, index, DOTTED.test(text.slice(index, index + 3)) ? 'line' : 'inside')
    if (span === null || span.span.start === null) continue
    const before = BEFORE_TIME.exec(text.slice(0, index))?.[0] ?? ''
    const own = BEFORE_TIME.exec(text.slice(0, index + 1)) === null ? index : index + 1
    return { from: own - before.length, end: span.end, text: clause.slice(index, span.end) }
  }
  return null
}

function lengthIn(clause: string): Found | null {
  const text = fold(clause)
  for (const { index } of text.matchAll(
    /(?<![\p{L}\d:.])[\p{L}\d]|(?<=\p{Script=Han})[\p{Script=Han}\d]/gu,
  )) {
    const length = statedAt(text.slice(index), 0)
    if (length !== null)
      return { from: index, end: index + length.end, text: `${length.stated.ms / 60_000} min` }
  }
  return null
}

const SENTENCES =
  /(?<=[\p{L}\d)'"”»]{2}[.!?])\s+(?=[\p{Lu}"“„«(])|(?<=\p{Ll}{4}[.!?])\s+(?=\p{Ll})|(?<=^[^:\d]{1,40}:)\s+(?=\d)|(?<=[。！？；])\s*/u
const CLAUSES = new RegExp(
  [
    `[,;]?\\s+(?=(?:${AND}\\s)?${NEXT}\\s)`,
    `[,;]\\s+(?=(?:${AND}\\s)?${BEFORE}\\s(?:${ABOUT}\\s)?\\d)`,
    `\\s+(?=${AND}\\s${BEFORE}\\s\\d)`,
    `[，；,]\\s*(?=${NEXT}|\\d{1,2}[:点])`,
  ].join('|'),
  'iu',
)
const JOINTS = new RegExp(`[,;，]\\s*|\\s${AND}\\s`, 'giu')
const FILLERS = new RegExp(
  `^(?:[\\s,;.，。；]|(?:${anyOf([...entryWords('fillers'), ...entryWords('and')])})(?=[\\s\\p{Script=Han}]))+`,
  'iu',
)
const ENDING = new RegExp(`(?:[\\s,.;:!?，。；]|(?<=[\\s，]|\\p{Script=Han})${ABOUT}$)+$`, 'iu')
const FOLLOWS = new RegExp(`^(?:[\\s,;]|${AND}\\s)*${NEXT}`, 'iu')

/** Splits a clause that states several times at the last comma or word before each of them. */
function withOneTime(clause: string): string[] {
  const first = timeIn(clause)
  const second = first === null ? null : timeIn(clause.slice(first.end))
  if (first === null || second === null) return [clause]
  const between = clause.slice(first.from, first.end + second.from)
  const at = [...between.matchAll(JOINTS)].at(-1)?.index ?? 0
  if (at <= 0) return [clause]
  return [clause.slice(0, first.from + at), ...withOneTime(clause.slice(first.from + at))]
}

/** Writes a clause as the line of an item, if it states a time or a length, or follows one. */
function lineOf(clause: string, isSentence: boolean): string | null {
  if (datesIn(fold(clause)).length > 0) return null
  const time = timeIn(clause)
  const rest = time === null ? clause : `${clause.slice(0, time.from)} ${clause.slice(time.end)}`
  const length = lengthIn(rest)
  if (time === null && length === null && !FOLLOWS.test(clause)) return null
  const bare = length === null ? rest : `${rest.slice(0, length.from)} ${rest.slice(length.end)}`
  const words = bare
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(FILLERS, '')
    .replace(ENDING, '')
  if (!/\p{L}{2}/u.test(words)) return null
  // A chat does not begin its sentences with capitals.
  const title = isSentence ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words
  const end = length === null ? '' : ` (${length.text})`
  if (time === null) return length === null ? `• ${title}` : `${title}${end}`
  return `${time.text} ${title}${end}`
}

/** A mail program wraps lines that are longer than this, with the next word. */
const WRAPPED = 56
/** The shortest and the longest paragraph that is read, and its fewest times. */
const SHORTEST = 80
const LONGEST = 4_000
const LEAST_TIMES = 3

/** Writes each clause of a paragraph that states a time or a length as a line of its own. */
export const sentences: Layout = {
  cost: 0.15,
  arrange(lines) {
    let found = 0
    const result = paragraphsOf(lines, WRAPPED, true).flatMap((line): ArrangedLine[] => {
      const { text } = line
      if (text.length < SHORTEST || text.length > LONGEST || text.includes('\t')) return [line]
      const clauses = withHours(text)
        .split(SENTENCES)
        .flatMap((one) => (datesIn(fold(one)).length > 0 ? [one] : one.split(CLAUSES)))
        .flatMap(withOneTime)
      const isSentence = !/^\P{L}*\p{Ll}/u.test(text)
      const rows = clauses.map((clause) => lineOf(clause, isSentence))
      const timed = clauses.filter(
        (clause, at) => rows[at] !== null && timeIn(clause) !== null,
      ).length
      if (timed < LEAST_TIMES) return [line]
      found += timed
      return clauses.map((clause, at) => ({ ...line, text: rows[at] ?? clause.trim() }))
    })
    return found === 0 ? null : result
  },
}
