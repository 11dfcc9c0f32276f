import { anyOf, anyWord } from '../lexicons/lexicon.ts'
import { TIME_WORDS } from '../lexicons/timeWords.ts'
import { normalizeSigns } from './text/normalize.ts'
import { TIME_BEGIN } from './times/clockTime.ts'
import { leadingTimes, type ZonedTimeRange } from './times/timing.ts'

/** A longer line has other contents too. */
const LONGEST = 90
const OVER = TIME_WORDS.flatMap((one) => one.over)
const BINDING = TIME_WORDS.flatMap((one) => one.binding)
const NEUTRAL = TIME_WORDS.flatMap((one) => one.neutral)

const HAS_OVER = new RegExp(anyWord(OVER), 'iu')
const IS_BINDING = new RegExp(`^${anyOf(BINDING)}$`, 'iu')
const WORD = new RegExp(anyWord([...OVER, ...BINDING, ...NEUTRAL]), 'giu')
const BEGIN = new RegExp(TIME_BEGIN, 'giu')
const HAN = /\p{Script=Han}/u

/** Makes the end of a time range of its only time. */
export function asEnd(one: ZonedTimeRange): ZonedTimeRange {
  const { start, end } = one.timeRange
  return end === null ? { ...one, timeRange: { start: null, end: start } } : one
}

/** Returns the only time of a sentence about an end, with the words before it, and all words around it. */
function sentenceOf(text: string) {
  const normalized = normalizeSigns(text)
    .trim()
    .replace(/[.!。]+$/, '')
  if (normalized.length > LONGEST || !HAS_OVER.test(normalized)) return null
  for (const { index } of normalized.matchAll(BEGIN)) {
    const { timeRanges, end } = leadingTimes(normalized.slice(index), 'cell')
    const isRange = timeRanges.some(
      ({ timeRange }) => timeRange.start !== null && timeRange.end !== null,
    )
    if (isRange) return null
    const before = normalized.slice(0, index)
    if (timeRanges.length > 0)
      return { timeRanges, before, words: `${before} ${normalized.slice(index + end)}` }
  }
  return null
}

/** Returns the time by which everything must end (`Out by 15:00 sharp`), of a line that has only words for ends; over the agenda (`ends 16:00`), it needs fewer of them. A line that begins with a time is an entry. */
export function statedEnd(text: string, isHead = false): readonly ZonedTimeRange[] | null {
  const sentence = sentenceOf(text)
  if (sentence === null || /[\p{L}\d]/u.test(sentence.words.replace(WORD, ''))) return null
  const { timeRanges, before, words } = sentence
  const ends = words.match(WORD) ?? []
  const isBinding = ends.some((word) => IS_BINDING.test(word))
  const isEnd = isHead
    ? HAS_OVER.test(before) || HAN.test(words) || (isBinding && before !== '')
    : isBinding && (before !== '' || HAN.test(words))
  return isEnd ? timeRanges.map(asEnd) : null
}
