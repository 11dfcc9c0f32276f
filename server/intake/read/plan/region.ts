import { kindOf } from '../kinds.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { dayOf } from './headings.ts'

/** The part of a source that is the agenda: the places of its first and last fragment. */
export type Region = { readonly from: number; readonly to: number }

/** How many fragments without a time may be between an entry and the next. */
const REACH = 6
/** How many lines after the last entry may belong to it. */
const FOLLOWING = 8

/** Whether a line reads as a sentence, and not as an entry. */
export function isProse(text: string): boolean {
  if (/[\u4e00-\u9fff]/.test(text)) return text.length > 60 && /[。；]/.test(text)
  const words = text.split(' ').length
  return (
    (words > 14 && /[.!?;:]$/.test(text)) ||
    (words > 8 && /[a-z]{2}[.!?]\s+\p{Lu}/u.test(text)) ||
    words > 45
  )
}

function isDayLine({ origin, raw }: ParsedLine): boolean {
  return origin !== 'row' && dayOf(raw) !== null
}

/** Whether a fragment is surely an entry: it begins with a time. */
function isSure(fragment: Fragment): boolean {
  const { fact, raw, title, ahead, timeRanges } = fragment
  const isSentence = isProse(raw) && title.length > 200
  return fact === null && ahead && timeRanges.length > 0 && !isDayLine(fragment) && !isSentence
}

/** Whether a fragment is probably an entry: a time or a length follows its words. */
function isLikely(fragment: Fragment): boolean {
  const { fact, listed, title, people, raw } = fragment
  if (fact !== null || !(listed || isTimed(fragment)) || title.length + people.length === 0)
    return false
  return raw.length < 200 && !isProse(raw) && !isDayLine(fragment)
}

/** Whether a likely entry may be before or after those that begin with a time. */
function isAdjoining(parsedLine: ParsedLine): boolean {
  if (parsedLine.origin === 'row') return parsedLine.table > 0
  return (
    parsedLine.raw.length < 100 &&
    (kindOf(parsedLine.title) !== null || parsedLine.origin === 'entry' || parsedLine.numbered)
  )
}

/** Finds the agenda in a source; null if there is none. */
export function regionOf(fragments: readonly Fragment[]): Region | null {
  const placesOf = (test: (fragment: Fragment) => boolean) =>
    fragments.flatMap((fragment, place) => (test(fragment) ? [place] : []))
  const [sure, likely] = [placesOf(isSure), placesOf(isLikely)]
  const places = sure.length >= 2 || (sure.length === 1 && likely.length < 3) ? sure : likely
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = extended(fragments, first, -1)
  return { from, to: withDetails(fragments, extended(fragments, last, 1)) }
}

/** Extends the region by likely entries near its edge. */
function extended(fragments: readonly Fragment[], edge: number, step: 1 | -1): number {
  let found = edge
  for (let place = edge + step; Math.abs(place - found) <= REACH; place += step) {
    const fragment = fragments[place]
    if (fragment === undefined || fragment.fact !== null) break
    if (isLikely(fragment) && isAdjoining(fragment)) found = place
  }
  return found
}

/** Extends the region by the lines right under the last entry: its title, people, points. */
function withDetails(fragments: readonly Fragment[], last: number): number {
  const entry = fragments[last]
  if (entry === undefined || entry.origin === 'row') return last
  const next = fragments.slice(last + 1, last + 1 + FOLLOWING)
  const end = next.findIndex((one, at) => one.fact !== null || !isDetail(entry, one, at === 0))
  return last + (end === -1 ? next.length : end)
}

function isDetail(entry: ParsedLine, parsedLine: ParsedLine, isNext: boolean): boolean {
  const { gap, origin, raw, depth, title, people } = parsedLine
  if (gap || origin === 'row' || origin === 'heading' || isProse(raw)) return false
  if (entry.title === '' && (isNext || raw.length < 60)) return true
  const isUnder = depth > entry.depth || (depth > 0 && depth === entry.depth)
  return (
    isUnder ||
    (title === '' && people.length > 0) ||
    (origin === 'entry' && entry.origin !== 'entry')
  )
}
