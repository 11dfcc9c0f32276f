import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { statedEnd } from '../statedEnd.ts'
import { firstFound } from '../text/matchAt.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { timeRangeAt, type Where } from '../times/timeRange.ts'
import { leadingTimes, type Timing } from '../times/timing.ts'

/** The times of a line, and its words without them. */
export type TimedText = {
  readonly times: Timing
  readonly rest: string
  /** The times precede the words. */
  readonly ahead: boolean
}

/** A longer line that does not begin with a time is prose: its times are not those of an entry. */
export const PROSE = 220
/** Times at the end of a line begin at most so far before it: two zones, each with a start, an end and its name. */
const TAIL = 96
/** A bracket, or the words between dashes, with times and nothing else, is no longer. */
const LONGEST_PART = 64
/** Where a time can begin after other words. */
const CANDIDATE = /(?<=[\s([,;|])[\d上下中早晚到至abfhjuv]/giu

/** Words that lead to a time and are no title (`At approximately 10.00`). */
const LEADS = anyWord([...entryWords('beforeTimes'), ...entryWords('about')])
export const ONLY_BEFORE = new RegExp(`^\\s*(?:${LEADS}\\s+){1,3}$`, 'iu')

/** Times in brackets or between dashes: `Opening (9:00-9:20) – Jane Doe`, `Jane Doe - 9:00 - Title`. */
function enclosed(text: string, normalized: string, index: number): TimedText | null {
  const opener = /(?:[([]|(?<=\s)-\s|\||\s{2})\s*$/.exec(normalized.slice(0, index))
  if (opener === null) return null
  const isBracket = /[([]/.test(opener[0])
  const isWide = opener[0].trim() === ''
  const closer = isBracket ? /[)\]]/ : isWide ? /\s{2,}/ : /\s-\s+(?=\D)|\|/
  const close = closer.exec(normalized.slice(index, index + LONGEST_PART))
  if (close === null) return null
  const end = index + close.index
  const inner = normalized.slice(index, end).trimEnd()
  const times = leadingTimes(inner, 'line')
  if (times.end < inner.length) return null
  const joint = isBracket ? ' ' : isWide ? '   ' : ' - '
  const rest = `${text.slice(0, opener.index)}${joint}${text.slice(end + close[0].length)}`
  return { times, rest, ahead: false }
}

/** Times at the end of a line, or with the same moment elsewhere in brackets behind them. */
function atEnd(text: string, normalized: string, index: number): TimedText | null {
  const times = leadingTimes(normalized.slice(index), 'inside')
  const end = index + times.end
  const isLast =
    end >= normalized.length && index >= normalized.length - TAIL && normalized.length <= PROSE
  const isTwice =
    times.timeRanges.length > 1 && /[)\]]\s*[-–—|,]?\s*$/.test(normalized.slice(index, end))
  if (times.timeRanges.length === 0 || !(isLast || isTwice)) return null
  const before = text.slice(0, index).replace(ONLY_BEFORE, '')
  return { times, rest: `${before} ${text.slice(end)}`, ahead: before === '' }
}

/** `15:00 Discussion, ends 15:30`: the end is a clause of its own. */
function withEnd(read: TimedText): TimedText {
  const [own, ...others] = read.times.timeRanges
  const clause = /[,;(]\s*([^,;()]{3,40})(?:\)|\s\([\d:.\s]+\))?\s*$/.exec(
    normalizeSigns(read.rest),
  )
  if (own === undefined || own.timeRange.end !== null || clause === null) return read
  const [stop, more] = statedEnd(clause[1] ?? '', true) ?? []
  if (stop === undefined || more !== undefined) return read
  const timeRange = { start: own.timeRange.start, end: stop.timeRange.end }
  const timeRanges = [{ ...own, timeRange }, ...others]
  return { ...read, times: { ...read.times, timeRanges }, rest: read.rest.slice(0, clause.index) }
}

function amongWords(text: string, normalized: string): TimedText | null {
  if (normalized.length > PROSE * 2) return null
  return firstFound(normalized.matchAll(CANDIDATE), ({ index }) =>
    timeRangeAt(normalized, index, 'line') === null
      ? null
      : (enclosed(text, normalized, index) ?? atEnd(text, normalized, index)),
  )
}

/** Finds the times of a line: before its words, in brackets, between dashes, or behind them. */
export function timesOf(text: string, where: Where): TimedText {
  const normalized = normalizeSigns(text).trimEnd()
  const ahead = leadingTimes(normalized, where)
  if (ahead.end > 0 && (ahead.timeRanges.length > 0 || ahead.statedLength !== null))
    return withEnd({ times: ahead, rest: text.slice(ahead.end), ahead: true })
  const none = { times: { timeRanges: [], statedLength: null }, rest: text, ahead: false }
  return amongWords(text, normalized) ?? none
}
