import { anyOf, anyWord } from '../lexicons/lexicon.ts'
import { proseWords } from '../lexicons/proseWords.ts'
import { TIME_WORDS } from '../lexicons/timeWords.ts'
import { MONTH_WORDS } from '../read/dates/calendarWords.ts'
import { matchAt } from '../read/text/matchAt.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { NUMBERS } from '../read/times/clockTime.ts'
import { statedLengthAt } from '../read/times/statedLength.ts'
import { timeRangeAt, type Where } from '../read/times/timeRange.ts'

/** A part of a text: the places of its first character and after its last. */
type Part = { readonly from: number; readonly end: number }

/** A time in a clause: a start, a stop, or both, in minutes of the day. */
type FoundTime = Part & { readonly start: number | null; readonly stop: number | null }
type FoundLength = Part & { readonly minutes: number }

/** A clause of a sentence, with the first time and the first length that it states; their places count from the clause. */
export type Clause = Part & {
  readonly text: string
  readonly opensSentence: boolean
  readonly time: FoundTime | null
  /** The time at which it ends, where another one is its start. */
  readonly until: FoundTime | null
  readonly length: FoundLength | null
}

const wordsFor = (kind: 'starts' | 'ends' | 'to' | 'minutes' | 'hours') =>
  TIME_WORDS.flatMap((words) => words[kind])
const OPENER = new RegExp(`${anyWord([...wordsFor('starts'), ...wordsFor('ends')])}\\s`, 'iuy')
const STARTS = new Set(wordsFor('starts'))
/** Words before an end, such as `until`; French `à` precedes both. */
const END = new RegExp(`^${anyOf(wordsFor('ends').filter((word) => !STARTS.has(word)))}$`, 'iu')
const TO = new RegExp(`\\s(?:${anyOf(wordsFor('to'))}|-)\\s`, 'iuy')
/** A mere hour after a word such as `at`: `at 8`, `ab neun`, `à quatre heures et demie`. */
const HOUR = new RegExp(
  `(?<hour>\\d{1,2}|${NUMBERS.pattern})(?:\\s?(?:heures?|horas?|ore)(?<half>\\s(?:et demie|y media|e mezza))?)?(?=$|[,;.)]|\\s(?!${anyWord([...wordsFor('minutes'), ...wordsFor('hours'), 'of', 'people', 'Personen'])}|\\d))`,
  'iuy',
)
const CLOCK = /\d{1,2}\s?[h:]\s?\d|\d{1,2}\s?h(?!\p{L})/iuy

function rangeAt(text: string, place: number, where: Where): FoundTime | null {
  const found = timeRangeAt(text, place, where)
  if (found === null) return null
  const { start, end } = found.timeRange
  return { from: place, end: found.end, start: start?.minutes ?? null, stop: end?.minutes ?? null }
}

function hourAt(text: string, place: number): FoundTime | null {
  const found = matchAt(HOUR, text, place)
  const { hour: word = '', half } = found?.groups ?? {}
  const hour = NUMBERS.valueOf(word) ?? Number(word)
  if (found === null || !Number.isInteger(hour) || hour < 1 || hour > 24) return null
  const start = hour * 60 + (half === undefined ? 0 : 30)
  return { from: place, end: place + found[0].length, start, stop: null }
}

/** Returns the start that stands at a place, with its end: `nine to half past eleven`. */
function hoursAt(text: string, place: number): FoundTime | null {
  const hour = hourAt(text, place)
  const to = hour && matchAt(TO, text, hour.end)
  if (to === null) return hour
  const from = to.index + to[0].length
  const last = rangeAt(text, from, 'line') ?? hourAt(text, from)
  return last && hour ? { ...hour, end: last.end, stop: last.start } : hour
}

/** Returns the time at a place that a word such as `from` or `until` opens. */
function openedTime(text: string, place: number): FoundTime | null {
  const opener = matchAt(OPENER, text, place)
  if (opener === null) return null
  const from = place + opener[0].length
  const time = rangeAt(text, place, 'line') ?? rangeAt(text, from, 'line') ?? hoursAt(text, from)
  if (time === null || !END.test(opener[0].trim())) return time && { ...time, from: place }
  return { from: place, end: time.end, start: null, stop: time.stop ?? time.start }
}

function lengthAt(text: string, place: number): FoundLength | null {
  const isBracketed = text[place - 1] === '(' && /^\d\s?h\)/.test(text.slice(place, place + 4))
  const isClock = !isBracketed && matchAt(CLOCK, text, place) !== null
  const found = isClock ? null : statedLengthAt(text, place)
  return found && { from: place, end: found.end, minutes: found.statedLength.ms / 60_000 }
}

function isWordStart(text: string, place: number): boolean {
  if (!/[\p{L}\d]/u.test(text[place] ?? '')) return false
  const before = text[place - 1] ?? ''
  return !/[\p{L}\d:.,/-]/u.test(before) || /\p{Script=Han}/u.test(before)
}

/** Returns the time or the length that begins at a place. */
function foundAt(text: string, place: number): FoundTime | FoundLength | null {
  if (!isWordStart(text, place)) return null
  const where = text.slice(0, place).trim() === '' ? 'line' : 'inside'
  return openedTime(text, place) ?? lengthAt(text, place) ?? rangeAt(text, place, where)
}

/** Lists the times and the lengths of a text, in order. */
function timesAndLengths(text: string): (FoundTime | FoundLength)[] {
  const normalized = normalizeSigns(text)
  const all: (FoundTime | FoundLength)[] = []
  for (let place = 0; place < normalized.length; ) {
    const found = foundAt(normalized, place)
    if (found !== null) all.push(found)
    place = Math.max(place + 1, found?.end ?? 0)
  }
  return all
}

const ENDS_SENTENCE = /[.!?…]["”»)]?\s+(?=["“„«(]?[\p{Lu}\d])|[。！？；]\s*/gu
const ABBREVIATION = new RegExp(
  `(?:^|[\\s(])(?:\\p{L}|${anyOf(proseWords('abbreviations'))})$`,
  'iu',
)
const MONTH = new RegExp(`^(?:${MONTH_WORDS})(?!\\p{L})`, 'iu')

/** Splits a text after its sentences; a dot after `Dr`, or between a day and its month, ends none. */
function sentencesOf(text: string): Part[] {
  const result: Part[] = []
  let from = 0
  for (const match of text.matchAll(ENDS_SENTENCE)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(from, match.index - 40), match.index)
    const isDot = match[0].startsWith('.')
    if (isDot && (ABBREVIATION.test(before) || (/\d$/.test(before) && MONTH.test(text.slice(end)))))
      continue
    result.push({ from, end })
    from = end
  }
  return from < text.length ? [...result, { from, end: text.length }] : result
}

const JOINTS = anyOf(proseWords('joints'))
const NEXT = anyWord([...proseWords('next'), ...proseWords('beforeTimes')])
const JOINT = new RegExp(
  `[,;:，；：]\\s+|[,，；]|\\s+[–—-]\\s+|\\s+(?=${JOINTS}\\s+${NEXT}\\s)`,
  'giu',
)

/** Splits a sentence into clauses, at its commas and joints outside of brackets and numbers. */
function clausesOf(text: string, { from, end }: Part): Part[] {
  const sentence = text.slice(from, end)
  const result: Part[] = []
  let begin = 0
  let open = 0
  let counted = 0
  for (const match of sentence.matchAll(JOINT)) {
    for (const sign of sentence.slice(counted, match.index).match(/[()（）]/g) ?? [])
      open += '(（'.includes(sign) ? 1 : -1
    counted = match.index
    const isInNumber =
      /\d/.test(sentence[match.index - 1] ?? '') &&
      /^[,:]\d/.test(sentence.slice(match.index, match.index + 2))
    if (open > 0 || isInNumber || match.index - begin < 3) continue
    result.push({ from: from + begin, end: from + match.index + match[0].length })
    begin = match.index + match[0].length
  }
  return [...result, { from: from + begin, end }]
}

const SEPARATOR = new RegExp(`\\s${JOINTS}\\s|[,，]\\s`, 'giu')

/** Returns the place of the joint before the second start of a clause, or directly before a second length; null if there is none. */
function jointIn(own: string, starts: readonly Part[], lengths: readonly Part[]): number | null {
  const joints = [...own.matchAll(SEPARATOR)]
  const [first, second] = starts
  const between = joints.findLast(
    ({ index }) => first && second && index > first.end && index < second.from,
  )
  const [length, ...others] = lengths
  const before = joints.find(
    ({ index, 0: joint }) =>
      length !== undefined &&
      index > length.end &&
      others.some(({ from }) => from === index + joint.length),
  )
  return (between ?? before)?.index ?? null
}

/** Splits a clause that states a second start or length before that. */
function withOneStart(text: string, clause: Part, opensSentence: boolean): Clause[] {
  const own = text.slice(clause.from, clause.end).replace(/[\s.!?…。,;]+$/u, '')
  const found = timesAndLengths(own)
  const times = found.filter((one) => 'start' in one)
  const lengths = found.filter((one) => 'minutes' in one)
  const starts = times.filter(({ start }) => start !== null)
  const [first] = starts
  const joint = jointIn(own, starts, lengths)
  if (joint !== null)
    return [
      ...withOneStart(text, { from: clause.from, end: clause.from + joint }, opensSentence),
      ...withOneStart(text, { from: clause.from + joint, end: clause.end }, false),
    ]
  const stop = times.find(({ start }) => start === null)
  const time = first === undefined ? stop : { ...first, stop: first.stop ?? stop?.stop ?? null }
  const until = first === undefined ? null : (stop ?? null)
  const parts = { time: time ?? null, until, length: lengths[0] ?? null }
  return [{ ...clause, text: text.slice(clause.from, clause.end), opensSentence, ...parts }]
}

/** Splits a text into the clauses of its sentences, each with at most one start. */
export function clausesIn(text: string): Clause[] {
  return sentencesOf(text).flatMap((sentence) =>
    clausesOf(text, sentence).flatMap((clause, at) => withOneStart(text, clause, at === 0)),
  )
}
