import { kindOf } from '../kinds.ts'
import { fold, tidy } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

const BARE = /^(\d{1,2})\s+(?=\p{L})/u
const HALF_DAY = 12 * 60
/** What an hour alone may begin: breaks and closings, in a word or two. */
const KINDS: readonly (string | null)[] = ['break', 'closing']
const LONGEST = 24

/** The slip of a line that may begin with an hour alone (`5 Close`), or null. */
function withHour({ slip, fact }: Piece): Slip | null {
  const folded = fold(slip.raw.slice(0, 60))
  const found = BARE.exec(folded)
  const plain = fact === null && slip.spans.length === 0 && slip.origin === 'text' && !slip.gap
  if (!plain || found === null || slip.raw.length > LONGEST) return null
  const title = tidy(slip.raw.slice(found[0].length))
  if (title.split(' ').length > 2 || !KINDS.includes(kindOf(title))) return null
  const [n = 1] = slip.lines
  const read = slipOfLine({ n, text: slip.raw.replace(BARE, '$1:00 ') })
  return read.spans.length === 0 ? null : { ...read, depth: slip.depth, raw: slip.raw }
}

function startOf(piece: Piece | undefined): number | null {
  return piece?.fact === null ? (piece.slip.spans[0]?.span.start?.minutes ?? null) : null
}

/** Minutes from one clock to a later one on a 12-hour face. */
function later(from: number, to: number): number {
  return (((to - from) % HALF_DAY) + HALF_DAY) % HALF_DAY
}

/** Reads an hour alone before a break or a closing where times right before it, and right after it if there are any, run on through it. */
export function withBareHours(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const slip = withHour(piece)
    const own = slip?.spans[0]?.span.start?.minutes ?? null
    const before = startOf(pieces[index - 1])
    if (slip === null || own === null || before === null) return piece
    const after = startOf(pieces[index + 1])
    const on = later(before, own)
    const fits = on > 0 && (after === null ? on <= HALF_DAY / 2 : on < later(before, after))
    return fits ? { ...piece, slip } : piece
  })
}
