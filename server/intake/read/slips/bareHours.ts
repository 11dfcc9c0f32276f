import { kindOf } from '../kinds.ts'
import { fold, tidy } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

/** A range of mere hours, or an hour alone before a word or two. */
const RANGE = /^\d{1,2}\s?[-~]\s?\d{1,2}(?:[.:][0-5]\d)?\s+\p{L}/u
const HOUR = /^(\d{1,2})\s+(?=\p{L}+(?:\s\p{L}+)?$)/u
const HALF_DAY = 12 * 60
const LONGEST = 400

/** The line with the hours that it may begin with; null where it begins with none. */
function withHours({ slip, fact }: Piece): Slip | null {
  if (fact !== null || slip.spans.length > 0 || slip.origin === 'row' || slip.raw.length > LONGEST)
    return null
  const folded = fold(slip.raw)
  const isBreak = ['break', 'closing'].includes(kindOf(tidy(slip.raw.replace(HOUR, ''))) ?? '')
  const isHour = HOUR.test(folded) && isBreak && slip.origin === 'text' && !slip.gap
  if (!RANGE.test(folded) && !isHour) return null
  const [n = 1] = slip.lines
  const read = slipOfLine({ n, text: isHour ? slip.raw.replace(HOUR, '$1:00 ') : slip.raw }, 'cell')
  const { origin, depth, gap, raw } = slip
  return read.spans.length === 0 ? null : { ...read, origin, depth, gap, raw }
}

type Edges = { readonly start: number | null; readonly end: number | null }

function edgesOf(slip: Slip | null | undefined): Edges {
  const span = slip?.spans[0]?.span
  return { start: span?.start?.minutes ?? null, end: span?.end?.minutes ?? null }
}

const later = (from: number, to: number) => (((to - from) % HALF_DAY) + HALF_DAY) % HALF_DAY

/** Returns whether hours continue the times before them, or lead to those after them. */
function fits(own: Edges, before: Edges, after: Edges): boolean {
  if (own.start === null) return false
  if (own.end !== null) return before.end === own.start || after.start === own.end
  if (before.start === null) return false
  const since = later(before.start, own.start)
  const limit = after.start === null ? HALF_DAY / 2 + 1 : later(before.start, after.start)
  return since > 0 && since < limit
}

/** Reads mere hours at the beginning of lines (`11-12 Next steps`, `5 Close`) as times where those of their neighbours fit. */
export function withBareHours(pieces: readonly Piece[]): Piece[] {
  const read = pieces.map(withHours)
  const edges = pieces.map(({ slip, fact }, at) =>
    edgesOf(fact === null ? (read[at] ?? slip) : null),
  )
  const timed = edges.flatMap(({ start, end }, at) => (start === null && end === null ? [] : [at]))
  const none: Edges = { start: null, end: null }
  return pieces.map((piece, at) => {
    const slip = read[at] ?? null
    const place = timed.indexOf(at)
    if (slip === null || place === -1) return piece
    const [before = none, after = none] = [
      edges[timed[place - 1] ?? -1],
      edges[timed[place + 1] ?? -1],
    ]
    return fits(edges[at] ?? none, before, after) ? { ...piece, slip } : piece
  })
}
