import type { ItemId } from '../agenda/ids.ts'
import { earliestOf, type Instant, latestOf, type Span } from '../time/instant.ts'

/**
 * The kind of a block: a past item (`done`), its overrun (`over`), the live item (`on`), an item to come (`waiting`, `break`),
 * granted time (`given`), time after the hard stop (`past`), unused past time (`gap`), slack or a wait for a fixed start
 * (`slack`).
 */
export type BlockKind =
  | ('done' | 'over' | 'on' | 'waiting' | 'break' | 'given')
  | ('past' | 'slack' | 'gap')

/** A stretch of a lane; `item` is null if it belongs to no item. */
export type Block = {
  readonly kind: BlockKind
  readonly item: ItemId | null
  readonly from: Instant
  readonly to: Instant
}

/** One course of a show: blocks without gaps or overlaps, and the items left out. */
export type Lane = {
  readonly blocks: readonly Block[]
  /** Dropped items that were still to come, at the time they would have begun. */
  readonly dropped: ReadonlyArray<{ readonly item: ItemId; readonly at: Instant }>
}

/** Splits blocks at the ends of a stretch, and gives the parts inside it another kind. */
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

/** Returns the blocks that fill a gap, split at `splitAt`. */
function gapBlocks(
  from: Instant,
  to: Instant,
  kind: (from: Instant) => BlockKind,
  splitAt: Instant | null,
): readonly Block[] {
  const gap = (start: Instant, end: Instant): Block => {
    return { kind: kind(start), item: null, from: start, to: end }
  }
  if (splitAt === null || splitAt <= from || splitAt >= to) return [gap(from, to)]
  return [gap(from, splitAt), gap(splitAt, to)]
}

/** Joins blocks in order of time without overlaps. Gaps get the kind that `kind` returns for their start, and are split at `splitAt`. */
export function tiled(
  pieces: readonly Block[],
  kind: (from: Instant) => BlockKind,
  splitAt: Instant | null = null,
): readonly Block[] {
  const blocks: Block[] = []
  const sorted = pieces.toSorted((a, b) => a.from - b.from)
  let at = sorted[0]?.from
  for (const piece of sorted) {
    if (at === undefined || piece.to <= at || piece.to <= piece.from) continue
    if (piece.from > at) blocks.push(...gapBlocks(at, piece.from, kind, splitAt))
    blocks.push({ ...piece, from: piece.from > at ? piece.from : at })
    at = piece.to
  }
  return blocks
}
