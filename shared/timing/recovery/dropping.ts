import type { Coming } from './coming.ts'
import { missedBy } from './outcome.ts'
import { leastMissed, type Space } from './search.ts'

/** Rows by their drop rank, the lowest first. */
function byRank({ rows }: Coming): readonly (readonly number[])[] {
  const ranks = new Map<number, number[]>()
  rows.forEach(({ row, dropped, left }, at) => {
    const rank = row.item.slimming?.dropRank ?? null
    if (rank === null || dropped || left === 0) return
    ranks.set(rank, [...(ranks.get(rank) ?? []), at])
  })
  return [...ranks].toSorted(([a], [b]) => a - b).map(([, own]) => own)
}

/** By how much a space misses the stops at the least, in ms. */
export function missedIn(space: Space): number {
  return missedBy(leastMissed(space))
}

/** A space in which items may be dropped too: any of one rank, behind all of the lower ones but what brings no stop forward (P3). */
export function withDrops(space: Space): Space {
  const ranks = byRank(space.coming)
  const dropping = (lower: readonly number[], own: readonly number[]): Space => ({
    ...space,
    dropped: space.dropped.map((gone, at) => gone || lower.includes(at)),
    open: space.open.map((_, at) => own.includes(at)),
  })
  const least = missedIn(dropping([], ranks.flat()))
  const reaches = (_: unknown, n: number) =>
    missedIn(dropping(ranks.slice(0, n).flat(), ranks[n] ?? [])) <= least
  const last = Math.max(0, ranks.findIndex(reaches))
  const lower = ranks.slice(0, last).flat()
  const own = ranks[last] ?? []
  const missed = missedIn(dropping(lower, []))
  const useful = lower.reduce((now, at) => {
    const without = now.filter((one) => one !== at)
    const [before, after] = [missedIn(dropping(without, [])), missedIn(dropping(without, own))]
    return before > missed || after > least ? now : without
  }, lower)
  return dropping(useful, own)
}
