import { kindOf } from '../kinds.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { dayOf } from './headings.ts'

/** The part of a source that is agenda: from its first entry to its last, by place among the pieces; null where there is none. */
export type Region = { readonly from: number; readonly to: number }

/** Whether a line reads as a sentence of prose, and not as an entry. */
export function isProse(text: string): boolean {
  if (/[\u4e00-\u9fff]/.test(text)) return text.length > 60 && /[。；]/.test(text)
  const words = text.split(' ').length
  return (
    (words > 14 && /[.!?;:]$/.test(text)) ||
    (words > 8 && /[a-z]{2}[.!?]\s+\p{Lu}/u.test(text)) ||
    words > 45
  )
}

function isDayLine({ slip }: Piece): boolean {
  return slip.origin !== 'row' && dayOf(slip.raw) !== null
}

/** Whether a piece is surely an entry: a row or a line that begins with a time. */
function begins({ slip, fact }: Piece): boolean {
  return fact === null && slip.ahead && slip.spans.length > 0
}

/** Whether a piece with a time or a length behind its words is an entry, where no other begins with one. */
function entryLike({ slip, fact }: Piece): boolean {
  if (fact !== null || !(slip.listed || isTimed(slip))) return false
  if (slip.title === '' && slip.people.length === 0) return false
  return !isProse(slip.raw) && slip.raw.length < 200
}

/** A line with a length or a time behind it that may stand before the first entry that begins with a time, or after the last. */
function adjoins(slip: Slip): boolean {
  if (slip.origin === 'row') return slip.table > 0
  return (
    slip.raw.length < 100 &&
    (kindOf(slip.title) !== null || slip.origin === 'entry' || slip.numbered) &&
    !isProse(slip.raw)
  )
}

/** Finds the agenda in a source. */
export function regionOf(pieces: readonly Piece[]): Region | null {
  const sure = pieces.flatMap((piece, index) =>
    begins(piece) &&
    !isDayLine(piece) &&
    !(isProse(piece.slip.raw) && piece.slip.title.length > 200)
      ? [index]
      : [],
  )
  const like = pieces.flatMap((piece, index) =>
    entryLike(piece) && !isDayLine(piece) ? [index] : [],
  )
  const places = sure.length >= 2 || (sure.length === 1 && like.length < 3) ? sure : like
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    from: widened(pieces, first, -1, like),
    to: followed(pieces, widened(pieces, last, 1, like)),
  }
}

/** How many pieces in a row may be passed over in looking for more of the agenda beyond its sure entries. */
const REACH = 6

/** Entries with a length only, before the first or after the last that begins with a time. */
function widened(
  pieces: readonly Piece[],
  edge: number,
  step: 1 | -1,
  like: readonly number[],
): number {
  let found = edge
  for (let place = edge + step; Math.abs(place - found) <= REACH; place += step) {
    const piece = pieces[place]
    if (piece === undefined || piece.fact !== null) break
    if (like.includes(place) && adjoins(piece.slip)) found = place
  }
  return found
}

/** How many lines after the last entry may belong to it. */
const FOLLOWING = 8

/** The lines right under the last entry that are its own: its title, people, points. */
function followed(pieces: readonly Piece[], last: number): number {
  const entry = pieces[last]?.slip
  if (entry === undefined || entry.origin === 'row') return last
  let to = last
  for (let place = last + 1; place <= last + FOLLOWING; place += 1) {
    const piece = pieces[place]
    if (
      piece === undefined ||
      piece.fact !== null ||
      !isUnder(entry, piece.slip, place === last + 1)
    )
      break
    to = place
  }
  return to
}

function isUnder(entry: Slip, slip: Slip, next: boolean): boolean {
  if (slip.gap || slip.origin === 'row' || slip.origin === 'heading' || isProse(slip.raw))
    return false
  if (next && entry.title === '') return true
  const people = slip.title === '' && slip.people.length > 0
  return (
    people ||
    (entry.title === '' && slip.raw.length < 60) ||
    slip.depth > entry.depth ||
    (slip.depth > 0 && slip.depth === entry.depth) ||
    (slip.origin === 'entry' && entry.origin !== 'entry')
  )
}
