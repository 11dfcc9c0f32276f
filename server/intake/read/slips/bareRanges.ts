import type { Clock } from '../clock/clockTime.ts'
import type { Span } from '../clock/span.ts'
import { fold } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

const BARE = /^\d{1,2}\s?[-~]\s?\d{1,2}(?:[.:][0-5]\d)?\s+\p{L}/u

/** The slip of a line that begins with whole hours (`11-12 Next steps`), or null where it does not. */
function withHours({ slip, fact }: Piece): Slip | null {
  const plain = fact === null && slip.spans.length === 0 && slip.origin !== 'row'
  if (!plain || slip.raw.length > 400 || !BARE.test(fold(slip.raw))) return null
  const [n = 1] = slip.lines
  const read = slipOfLine({ n, text: slip.raw }, 'cell')
  return read.spans.length === 0
    ? null
    : { ...read, origin: slip.origin, depth: slip.depth, gap: slip.gap }
}

function spanOf(slip: Slip | null | undefined): Span | null {
  return slip?.spans[0]?.span ?? null
}

type Edge = Clock | null | undefined

function meets(end: Edge, start: Edge): boolean {
  return end !== null && end !== undefined && end.minutes === start?.minutes
}

/** Reads mere numbers (`11-12`) as hours where the entry before ends, or the one after begins, just then. */
export function withBareRanges(pieces: readonly Piece[]): Piece[] {
  const read = pieces.map(withHours)
  const timed = pieces.flatMap(({ slip, fact }, index) => {
    const span = fact === null ? spanOf(read[index] ?? slip) : null
    return span === null ? [] : [{ index, span }]
  })
  const sure = new Set(
    timed.flatMap(({ index, span }, place) => {
      const [before, after] = [timed[place - 1]?.span.end, timed[place + 1]?.span.start]
      return meets(before, span.start) || meets(span.end, after) ? [index] : []
    }),
  )
  return pieces.map((piece, index) => {
    const slip = read[index] ?? null
    return slip === null || !sure.has(index) ? piece : { ...piece, slip }
  })
}
