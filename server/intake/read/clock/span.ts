import { skipAt } from '../words/matchAt.ts'
import { type Clock, clockOf, type Half, type Written, writtenAt } from './clockTime.ts'

/** A start, an end, or both, as one place of a source states them. */
export type Span = { readonly start: Clock | null; readonly end: Clock | null }

/** Where a time stands: a cell of a time column may hold what in a line would be a mere number. */
export type Where = 'cell' | 'line' | 'inside'

/** A span found in a folded text, from where it began to `end`. */
export type FoundSpan = { readonly span: Span; readonly end: number; readonly plain: boolean }

const BETWEEN =
  /\s{0,3}(?:-{1,3}>?|~|→|to\b|until\b|till?\b|bis\b|à(?= ?\d)|al?\b(?= ?\d)|至|到|--|alle(?= ?\d)|a las(?= ?\d)|hasta(?: las)?(?= ?\d))\s{0,3}/iy
const SPOKEN_BETWEEN = /\s(?:and|und|et|y)\s/iy
const ZONE_BETWEEN = /\s?\(?[A-Z]{2,5}\)?(?=\s?(?:-|~|to\b|until\b|bis\b))/y
const OPENER =
  /(?:from|von|vom|ab|(?:alle |dalle )?ore|alle|dalle|a las|desde las|de las|starting(?: at)?|starts?(?: at)?:?|begins?(?: at)?|beginnt?(?: um)?:?|de|des|dès|à partir de|between|zwischen|entre|um|at|à|ca\.?|circa|approx\.?|about|gegen|vers|从|自|于|約|约)\s?(?=[\dnm上下中早晚一二三四五六七八九十两])/iy
const ENDER =
  /(?:bis(?: ca\.?)?|until|till?|up to|ends?(?: at)?:?|ende:?|jusqu'à|à|→|->?|~|至|到)\s?(?=[\dnm上下中])/iy
const YEAR_LIKE = /^(?:19|20)\d\d$/

/** Whether what follows a lone time makes it one: an end, a blank, a separator, never a letter or another number. */
function stopsWell(text: string, end: number): boolean {
  return /^(?:$|[\s,;:|/()[\]\-~>→、，。&]|[\u0080-\uffff])/.test(text.slice(end, end + 1))
}

/** `11.30-11.50Welcome`: cells run together when a table is copied. */
function gluedTo(text: string, one: Written): boolean {
  const exact = one.form === 'colon' || one.form === 'dot' || one.half !== null
  return exact && /^\p{Lu}/u.test(text.slice(one.end, one.end + 1))
}

function digitsOf(text: string, place: number, end: number): string {
  return text.slice(place, end).trim()
}

/** Whether a time may stand alone as it is written at this place. */
function standsAlone(text: string, place: number, one: Written, where: Where): boolean {
  const glued =
    (one.form === 'colon' || one.half !== null) && where !== 'inside' && gluedTo(text, one)
  if (!stopsWell(text, one.end) && !glued) return false
  switch (one.form) {
    case 'colon':
    case 'marked':
      return true
    case 'hours':
      return one.hour >= 6
    case 'dot':
      return (
        where !== 'inside' &&
        !/^\s?(?:mio|million|mrd|billion|€|\$)/i.test(text.slice(one.end, one.end + 9))
      )
    case 'word':
      if (where === 'line' && place === 0 && /^\s+\p{Lu}/u.test(text.slice(one.end))) return true
      return where === 'cell' || /^\s*(?:$|[-:,|(\t]|\s{2})/.test(text.slice(one.end, one.end + 4))
    case 'compact':
      return (
        where !== 'inside' &&
        one.minute % 5 === 0 &&
        !YEAR_LIKE.test(digitsOf(text, place, one.end))
      )
    case 'bare':
      return where === 'cell' && text.trim() === digitsOf(text, place, one.end)
  }
}

/** Whether a mere number after a dash is an end (`10.30-11`) and not the title's (`10:30 - 5 questions`). */
function bareEnd(text: string, dash: string, end: Written): boolean {
  if (end.form !== 'bare') return true
  const rest = text.slice(end.end, end.end + 12)
  if (/^\s?(?:min|'|°|%|[.)] ?[A-Za-zÀ-ÿ])/i.test(rest)) return false
  return !/\s$/.test(dash) || /^\s*(?:$|[,;|)\t]|\s{2})/.test(rest)
}

const EXACT: readonly string[] = ['colon', 'marked', 'hours', 'dot', 'word']

/** Two times that may be a range, written from `place` of a text on. */
type Pair = {
  readonly first: Written
  readonly last: Written
  readonly text: string
  readonly place: number
  readonly where: Where
}

function compactPair({ first, last, text, place, where }: Pair): boolean {
  if (first.minute % 5 !== 0 || last.minute % 5 !== 0) return false
  const years = YEAR_LIKE.test(text.slice(place, place + 4)) && last.form === 'compact'
  return where === 'cell' || (where === 'line' && !years)
}

function bothTimes(both: Pair): boolean {
  const { first, last, where } = both
  if (first.form === 'compact' || last.form === 'compact') return compactPair(both)
  if (first.form === 'bare' && last.form === 'bare')
    return where === 'cell' && last.hour > first.hour
  if (first.form === 'dot' && last.form === 'dot')
    return where !== 'inside' || (first.minute % 5) + (last.minute % 5) === 0
  return EXACT.includes(first.form) || EXACT.includes(last.form)
}

/** The half of the day of a start whose end alone has one: the same where the start then comes first. */
function sharedHalf(first: Written, half: Half | null, last: Clock): Clock {
  if (first.half !== null || half === null || first.hour > 12) return clockOf(first)
  const same = clockOf(first, half)
  if (same.minutes <= last.minutes) return same
  const other = clockOf(first, half === 'pm' ? 'am' : 'pm')
  return half === 'noon' ? clockOf(first) : other
}

/** The clock of an end: that of its own half of the day, else the first after the start. */
function endAfter(start: Clock, last: Written): Clock {
  const own = clockOf(last)
  if (last.half !== null || own.firm || !start.firm || own.minutes > start.minutes) return own
  const later = { minutes: own.minutes + 12 * 60, firm: true }
  return later.minutes > start.minutes && later.minutes < 24 * 60 ? later : own
}

function pair(first: Written, last: Written): Span {
  const own = clockOf(last)
  const start = sharedHalf(first, last.half, own)
  return { start, end: first.half === null ? own : endAfter(start, last) }
}

function rangeAt(
  text: string,
  place: number,
  first: Written,
  where: Where,
  spoken: boolean,
): FoundSpan | null {
  const zone = skipAt(ZONE_BETWEEN, text, first.end)
  const dashFrom = skipAt(BETWEEN, text, zone) > zone ? zone : first.end
  const after = skipAt(spoken ? SPOKEN_BETWEEN : BETWEEN, text, dashFrom)
  if (after === dashFrom) return spoken ? rangeAt(text, place, first, where, false) : null
  const last = writtenAt(text, after, true)
  if (last === null || !(stopsWell(text, last.end) || gluedTo(text, last))) return null
  if (!bareEnd(text, text.slice(dashFrom, after), last)) return null
  if (!bothTimes({ first, last, text, place, where })) return null
  return {
    span: pair(first, last),
    end: last.end,
    plain: first.half === null && last.half === null,
  }
}

function endOnly(text: string, place: number, where: Where): FoundSpan | null {
  const from = skipAt(ENDER, text, place)
  if (from === place) return null
  const last = writtenAt(text, from)
  if (last === null || !standsAlone(text, from, last, where)) return null
  return { span: { start: null, end: clockOf(last) }, end: last.end, plain: last.half === null }
}

/** The span that begins at `place` of a folded text: a range, a start (`ab 9 Uhr`, `12:30-`) or an end (`bis 12.00 Uhr`). */
export function spanAt(text: string, place: number, where: Where): FoundSpan | null {
  const from = skipAt(OPENER, text, place)
  const first = writtenAt(text, from)
  if (first === null) return endOnly(text, place, where)
  const spoken = /^(?:between|zwischen|entre)/i.test(text.slice(place, from))
  const range = rangeAt(text, from, first, where, spoken)
  if (range !== null) return range
  if (!standsAlone(text, from, first, where)) return null
  return { span: { start: clockOf(first), end: null }, end: first.end, plain: first.half === null }
}
