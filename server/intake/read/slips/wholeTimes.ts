import { datesIn } from '../dates/foundDate.ts'
import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import { isPlace, isVenue } from './room.ts'
import { isTimed } from './slip.ts'

function isBare({ slip, fact }: Piece): boolean {
  const said = slip.title !== '' || slip.people.length > 0 || slip.stated !== null
  const range = slip.spans.some(({ span }) => span.end !== null)
  return fact === null && slip.origin === 'text' && range && !said
}

/** `09:00 - 19:30 Uhr, Zentralbibliothek, Hermann-Escher-Saal` or `Online, 13:00-14:30 GMT` right under the date: when and where all of it is. */
function isWhenAndWhere({ slip, fact }: Piece, before: Piece | undefined): boolean {
  const range = slip.spans.length > 0 && slip.spans.every(({ span }) => span.end !== null)
  const plain = fact === null && slip.origin === 'text' && !slip.gap && range
  if (!plain || before === undefined || datesIn(fold(before.slip.raw)).length === 0) return false
  const parts = slip.raw.slice(0, 160).split(/,\s+/)
  // The times stand in the first part, or in the last.
  const where = slip.ahead ? parts.slice(1) : parts.slice(0, -1)
  const named = where.length > 0 && where.every((part) => part.length < 60)
  return named && (isPlace(where.join(', ')) || where.some(isVenue))
}

/** Takes the line of when and where for what is said of the whole, where entries with times of their own follow. */
export function withWhenAndWhere(pieces: readonly Piece[]): Piece[] {
  const timed = pieces.findIndex(({ slip, fact }) => fact === null && isTimed(slip))
  const piece = pieces[timed]
  if (piece === undefined || !isWhenAndWhere(piece, pieces[timed - 1])) return [...pieces]
  const more = pieces.slice(timed + 1).filter(({ slip }) => slip.spans.length > 0).length
  if (more < 2) return [...pieces]
  return pieces.with(timed, { ...piece, fact: { type: 'time', spans: piece.slip.spans } })
}

/** Takes a line of times and nothing else, right over the first entry that has its own, for the times of the whole. */
export function withWholeTimes(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ slip, fact }) => fact === null && isTimed(slip))
  const [piece, next] = [pieces[first], pieces[first + 1]]
  if (piece === undefined || next === undefined || !isBare(piece)) return [...pieces]
  if (next.fact !== null || next.slip.spans.length === 0 || next.slip.title === '')
    return [...pieces]
  return pieces.with(first, { ...piece, fact: { type: 'time', spans: piece.slip.spans } })
}
