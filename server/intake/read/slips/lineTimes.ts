import { spanAt, type Where } from '../clock/span.ts'
import { type Timing, timesAhead } from '../clock/timing.ts'
import { headStop } from '../saidStop.ts'
import { fold } from '../words/fold.ts'

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
const CANDIDATE = /(?<=[\s([,;|])[\d上下中早晚abfuv]/giu

/** Times in brackets or between dashes: `Opening (9:00-9:20) – Jane Doe`, `Jane Doe - 9:00 - Title`. */
function enclosed(text: string, folded: string, index: number): TimedText | null {
  const opener = /(?:[([]|(?<=\s)-\s|\|)\s*$/.exec(folded.slice(0, index))
  if (opener === null) return null
  const isBracket = /[([]/.test(opener[0])
  const close = (isBracket ? /[)\]]/ : /\s-\s+(?=\D)|\|/).exec(
    folded.slice(index, index + LONGEST_PART),
  )
  if (close === null) return null
  const times = timesAhead(folded.slice(index, index + close.index), 'line')
  if (times.spans.length === 0) return null
  if (times.end < folded.slice(index, index + close.index).trimEnd().length) return null
  const [before, after] = [
    text.slice(0, opener.index),
    text.slice(index + close.index + close[0].length),
  ]
  return { times, rest: isBracket ? `${before} ${after}` : `${before} - ${after}`, ahead: false }
}

/** Times at the end of a line, or with the same moment elsewhere in brackets behind them. */
function atEnd(text: string, folded: string, index: number): TimedText | null {
  const times = timesAhead(folded.slice(index), 'inside')
  const end = index + times.end
  const isLast = end >= folded.length && index >= folded.length - TAIL && folded.length <= PROSE
  const isTwice = times.spans.length > 1 && /[)\]]\s*[-–—|,]?\s*$/.test(folded.slice(index, end))
  if (times.spans.length === 0 || !(isLast || isTwice)) return null
  return { times, rest: `${text.slice(0, index)} ${text.slice(end)}`, ahead: false }
}

/** `15:00 Discussion, ends 15:30`: the end is a clause of its own. */
function withEnd(read: TimedText): TimedText {
  const [own, other] = read.times.spans
  const clause = /[,;(]\s*([^,;()]{3,40})\)?\s*$/.exec(fold(read.rest))
  if (own === undefined || other !== undefined || own.span.end !== null || clause === null)
    return read
  const [stop, more] = headStop(clause[1] ?? '') ?? []
  if (stop === undefined || more !== undefined) return read
  const spans = [{ ...own, span: { start: own.span.start, end: stop.span.end } }]
  return { ...read, times: { ...read.times, spans }, rest: read.rest.slice(0, clause.index) }
}

function amongWords(text: string, folded: string): TimedText | null {
  if (folded.length > PROSE * 2) return null
  for (const { index } of folded.matchAll(CANDIDATE)) {
    if (spanAt(folded, index, 'line') === null) continue
    const found = enclosed(text, folded, index) ?? atEnd(text, folded, index)
    if (found !== null) return found
  }
  return null
}

/** Finds the times of a line: before its words, in brackets, between dashes, or behind them. */
export function timesOf(text: string, where: Where): TimedText {
  const folded = fold(text).trimEnd()
  const ahead = timesAhead(folded, where)
  if (ahead.end > 0 && (ahead.spans.length > 0 || ahead.stated !== null))
    return withEnd({ times: ahead, rest: text.slice(ahead.end), ahead: true })
  return (
    amongWords(text, folded) ?? { times: { spans: [], stated: null }, rest: text, ahead: false }
  )
}
