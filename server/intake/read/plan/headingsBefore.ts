import type { Piece } from '../slips/pieces.ts'
import { opens } from './headings.ts'

/** Where the headings of a day, a room or a session right before the first entry begin: they belong to it. */
export function headingsBefore(pieces: readonly Piece[], from: number): number {
  let first = from
  for (let place = from - 1; place >= 0 && from - place <= 4; place -= 1) {
    const piece = pieces[place]
    if (piece === undefined || (piece.fact !== null && !opens(piece.slip))) break
    if (opens(piece.slip)) first = place
    else if (piece.slip.raw.length > 60) break
  }
  return first
}
