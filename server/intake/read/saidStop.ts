import { anyOf, anyWord } from '../lexicons/lexicon.ts'
import { TIME_WORDS } from '../lexicons/timeWords.ts'
import { TIME_BEGIN } from './clock/clockTime.ts'
import { timesAhead, type ZonedSpan } from './clock/timing.ts'
import { fold } from './words/fold.ts'

/** A longer line has other contents too. */
const LONGEST = 90
const OVER = TIME_WORDS.flatMap((one) => one.over)
const BINDING = TIME_WORDS.flatMap((one) => one.binding)
const NEUTRAL = TIME_WORDS.flatMap((one) => one.neutral)

const HAS_OVER = new RegExp(anyWord(OVER), 'iu')
const IS_OVER = new RegExp(`^${anyOf(OVER)}$`, 'iu')
const IS_BINDING = new RegExp(`^${anyOf(BINDING)}$`, 'iu')
const WORD = new RegExp(anyWord([...OVER, ...BINDING, ...NEUTRAL]), 'giu')
const BEGIN = new RegExp(TIME_BEGIN, 'giu')
const HAN = /\p{Script=Han}/u

/** Makes the end of a span of its only time. */
export function asEnd(one: ZonedSpan): ZonedSpan {
  const { start, end } = one.span
  return end === null ? { ...one, span: { start: null, end: start } } : one
}

/** A sentence about an end: its times, the words before the time, and all words around it. */
type Sentence = {
  readonly spans: readonly ZonedSpan[]
  readonly before: string
  readonly words: string
}

/** Returns the only time of a sentence, with the words around it. */
function sentenceOf(text: string): Sentence | null {
  const folded = fold(text)
    .trim()
    .replace(/[.!。]+$/, '')
  if (folded.length > LONGEST || !HAS_OVER.test(folded)) return null
  for (const { index } of folded.matchAll(BEGIN)) {
    const { spans, end } = timesAhead(folded.slice(index), 'cell')
    const isRange = spans.some(({ span }) => span.start !== null && span.end !== null)
    if (isRange) return null
    const before = folded.slice(0, index)
    if (spans.length > 0) return { spans, before, words: `${before} ${folded.slice(index + end)}` }
  }
  return null
}

/** Returns the end of an event from a sentence that has only words for ends. */
function endOf(
  text: string,
  isEnd: (sentence: Sentence, isBinding: boolean) => boolean,
): readonly ZonedSpan[] | null {
  const sentence = sentenceOf(text)
  if (sentence === null) return null
  const words = sentence.words.match(WORD) ?? []
  const isOther = /[\p{L}\d]/u.test(sentence.words.replace(WORD, ''))
  if (isOther || !words.some((word) => IS_OVER.test(word))) return null
  const isBinding = words.some((word) => IS_BINDING.test(word))
  return isEnd(sentence, isBinding) ? sentence.spans.map(asEnd) : null
}

/** Returns the time by which everything must end (`Out by 15:00 sharp`), of a line without other contents. A line that begins with a time is an entry. */
export function saidStop(text: string): readonly ZonedSpan[] | null {
  return endOf(
    text,
    ({ before, words }, isBinding) => isBinding && (before !== '' || HAN.test(words)),
  )
}

/** Returns the end of the event in a part of a line over the agenda, where it needs fewer words: `ends 16:00`. */
export function headStop(text: string): readonly ZonedSpan[] | null {
  return (
    endOf(text, ({ before, words }) => HAS_OVER.test(before) || HAN.test(words)) ?? saidStop(text)
  )
}
