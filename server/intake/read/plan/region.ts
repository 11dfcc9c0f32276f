import { kindOf } from '../kinds.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { dayOf } from './headings.ts'

/** The part of a source that is the agenda: the places of its first and last piece. */
export type Region = { readonly from: number; readonly to: number }

/** How many pieces without a time may be between an entry and the next. */
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

function isDayLine({ origin, raw }: Slip): boolean {
  return origin !== 'row' && dayOf(raw) !== null
}

/** Whether a piece is surely an entry: it begins with a time. */
function isSure({ slip, fact }: Piece): boolean {
  const isSentence = isProse(slip.raw) && slip.title.length > 200
  return fact === null && slip.ahead && slip.spans.length > 0 && !isDayLine(slip) && !isSentence
}

/** Whether a piece is probably an entry: a time or a length follows its words. */
function isLikely({ slip, fact }: Piece): boolean {
  const { listed, title, people, raw } = slip
  if (fact !== null || !(listed || isTimed(slip)) || title.length + people.length === 0)
    return false
  return raw.length < 200 && !isProse(raw) && !isDayLine(slip)
}

/** Whether a likely entry may be before or after those that begin with a time. */
function isAdjoining(slip: Slip): boolean {
  if (slip.origin === 'row') return slip.table > 0
  return (
    slip.raw.length < 100 &&
    (kindOf(slip.title) !== null || slip.origin === 'entry' || slip.numbered)
  )
}

/** Finds the agenda in a source; null if there is none. */
export function regionOf(pieces: readonly Piece[]): Region | null {
  const placesOf = (test: (piece: Piece) => boolean) =>
    pieces.flatMap((piece, place) => (test(piece) ? [place] : []))
  const [sure, likely] = [placesOf(isSure), placesOf(isLikely)]
  const places = sure.length >= 2 || (sure.length === 1 && likely.length < 3) ? sure : likely
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = extended(pieces, first, -1)
  return { from, to: withDetails(pieces, extended(pieces, last, 1)) }
}

/** Extends the region by likely entries near its edge. */
function extended(pieces: readonly Piece[], edge: number, step: 1 | -1): number {
  let found = edge
  for (let place = edge + step; Math.abs(place - found) <= REACH; place += step) {
    const piece = pieces[place]
    if (piece === undefined || piece.fact !== null) break
    if (isLikely(piece) && isAdjoining(piece.slip)) found = place
  }
  return found
}

/** Extends the region by the lines right under the last entry: its title, people, points. */
function withDetails(pieces: readonly Piece[], last: number): number {
  const entry = pieces[last]?.slip
  if (entry === undefined || entry.origin === 'row') return last
  const next = pieces.slice(last + 1, last + 1 + FOLLOWING)
  const end = next.findIndex(
    ({ fact, slip }, at) => fact !== null || !isDetail(entry, slip, at === 0),
  )
  return last + (end === -1 ? next.length : end)
}

function isDetail(entry: Slip, slip: Slip, isNext: boolean): boolean {
  const { gap, origin, raw, depth, title, people } = slip
  if (gap || origin === 'row' || origin === 'heading' || isProse(raw)) return false
  if (entry.title === '' && (isNext || raw.length < 60)) return true
  const isUnder = depth > entry.depth || (depth > 0 && depth === entry.depth)
  return (
    isUnder ||
    (title === '' && people.length > 0) ||
    (origin === 'entry' && entry.origin !== 'entry')
  )
}
