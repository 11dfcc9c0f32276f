import { datesIn } from '../dates/foundDate.ts'
import { contains } from '../plan/blockMembership.ts'
import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import { isPlace, isVenue } from './room.ts'
import { isTimed } from './slip.ts'

/** Returns whether a line has only times, or times and a place below a date: `09:00 - 19:30 Uhr, Zentralbibliothek`. */
function isWhenAndWhere({ slip, fact }: Piece, before: Piece | undefined): boolean {
  const areRanges = slip.spans.length > 0 && slip.spans.every(({ span }) => span.end !== null)
  if (fact !== null || slip.origin !== 'text' || !areRanges) return false
  if (slip.title === '' && slip.people.length === 0 && slip.stated === null) return true
  if (slip.gap || before === undefined || datesIn(fold(before.slip.raw)).length === 0) return false
  const parts = slip.raw.slice(0, 160).split(/,\s+/)
  const where = slip.ahead ? parts.slice(1) : parts.slice(0, -1)
  const isShort = where.length > 0 && where.every((part) => part.length < 60)
  return isShort && (isPlace(where.join(', ')) || where.some(isVenue))
}

/** Takes a line of times, or of when and where, over entries with times of their own for the times of the whole. */
export function withWholeTimes(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ slip, fact }) => fact === null && isTimed(slip))
  const [before, piece, next] = [pieces[first - 1], pieces[first], pieces[first + 1]]
  if (piece === undefined || !isWhenAndWhere(piece, before)) return [...pieces]
  const entries = pieces.slice(first + 1).filter(({ slip }) => slip.spans.length > 0)
  const isBare = piece.slip.title === '' && piece.slip.people.length === 0
  const isOverEntry = next?.fact === null && next.slip.spans.length > 0 && next.slip.title !== ''
  const [whole, inner] = [piece.slip.spans[0]?.span, entries[0]?.slip.spans[0]?.span]
  const isBelowDate = before !== undefined && datesIn(fold(before.slip.raw)).length > 0
  const isAround =
    isBelowDate && whole !== undefined && inner !== undefined && contains(whole, inner, piece.slip)
  if (isBare ? !isOverEntry && !isAround : entries.length < 2) return [...pieces]
  return pieces.with(first, { ...piece, fact: { type: 'time', spans: piece.slip.spans } })
}
