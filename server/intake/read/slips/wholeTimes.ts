import type { Piece } from './pieces.ts'
import { isTimed } from './slip.ts'

function isBare({ slip, fact }: Piece): boolean {
  const said = slip.title !== '' || slip.people.length > 0 || slip.stated !== null
  const range = slip.spans.some(({ span }) => span.end !== null)
  return fact === null && slip.origin === 'text' && range && !said
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
