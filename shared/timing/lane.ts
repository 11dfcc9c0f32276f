import type { ItemId } from '../agenda/ids.ts'
import { earliestOf, type Instant, latestOf } from '../time/instant.ts'
import type { Span } from '../time/span.ts'

/**
 * What a block of a lane stands for: an item that was on (`done`) and its overrun (`over`), is on (`on`) or comes (`waiting`,
 * `break`); what of its time was given in the run (`given`); what lies past the hard stop (`past`); time that was nobody's (`gap`) and that will be: slack, or the wait
 * for a fixed start (`slack`).
 */
export type BlockKind =
  | ('done' | 'over' | 'on' | 'waiting' | 'break' | 'given')
  | ('past' | 'slack' | 'gap')

/** A stretch of a lane; `item` is null for what is no item's. */
export type Block = {
  readonly kind: BlockKind
  readonly item: ItemId | null
  readonly from: Instant
  readonly to: Instant
}

/** One way in which the show goes: blocks without a gap or overlap, none of them empty, and what it leaves out. */
export type Lane = {
  readonly blocks: readonly Block[]
  /** Dropped items that were still to come, each where it would have begun. */
  readonly dropped: ReadonlyArray<{ readonly item: ItemId; readonly at: Instant }>
}

/** Blocks parted where one of them enters and leaves a stretch, which is of another kind. */
export function withStretch(
  blocks: readonly Block[],
  stretch: Span | null,
  kind: BlockKind,
): readonly Block[] {
  if (stretch === null) return blocks
  return blocks.flatMap((block) => {
    const from = latestOf(block.from, stretch.start)
    const to = earliestOf(block.to, stretch.end)
    if (from >= to) return [block]
    const parts = [
      { ...block, to: from },
      { ...block, kind, from, to },
      { ...block, from: to },
    ]
    return parts.filter((part) => part.to > part.from)
  })
}

/** A hole between two blocks, parted at `turn` where that lies in it. */
function hole(
  from: Instant,
  to: Instant,
  kind: (from: Instant) => BlockKind,
  turn: Instant | null,
): readonly Block[] {
  if (turn === null || turn <= from || turn >= to)
    return [{ kind: kind(from), item: null, from, to }]
  return [
    { kind: kind(from), item: null, from, to: turn },
    { kind: kind(turn), item: null, from: turn, to },
  ]
}

/**
 * Blocks one behind the other: in order of time, each beginning where the one before ends, what is empty or covered left out,
 * and holes filled with what `kind` calls them by their start, parted at `turn`.
 */
export function tiled(
  pieces: readonly Block[],
  kind: (from: Instant) => BlockKind,
  turn: Instant | null = null,
): readonly Block[] {
  const blocks: Block[] = []
  let at = pieces.reduce<Instant | null>(
    (first, { from }) => (first === null || from < first ? from : first),
    null,
  )
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (at === null || piece.to <= at || piece.to <= piece.from) continue
    if (piece.from > at) blocks.push(...hole(at, piece.from, kind, turn))
    blocks.push({ ...piece, from: piece.from > at ? piece.from : at })
    at = piece.to
  }
  return blocks
}
