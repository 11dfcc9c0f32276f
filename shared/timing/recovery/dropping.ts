import type { Coming } from './coming.ts'
import { asIs, outcomeOf, pastStops } from './outcome.ts'
import { largest } from './search.ts'

/** In how many ways the items of one rank are tried; of more, as few of the last ones go as suffice. */
const RANK_TRIED = 3

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

/** All parts of some things that are not empty. */
function partsOf(all: readonly number[]): readonly (readonly number[])[] {
  const parts: (readonly number[])[] = [[]]
  for (const one of all) parts.push(...parts.map((part) => [...part, one]))
  return parts.slice(1)
}

/** Whether a row that goes with others brings forward a stop that is missed as things stand: what lies behind it does not, nor what a clock time makes up for. */
function brings(coming: Coming, dropped: readonly boolean[], at: number): boolean {
  const now = asIs(coming)
  const past = (gone: readonly boolean[]) =>
    pastStops(coming, outcomeOf(coming, { ...now, dropped: gone }))
  const missed = past(now.dropped)
  const without = past(dropped.with(at, false))
  return past(dropped).some((one, n) => (missed[n] ?? 0) > 0 && one < (without[n] ?? one))
}

/**
 * The ways of dropping rows, each as who is dropped then: those of the lowest rank first, all of them before any of the next (P3).
 * `suffices` says whether a way reaches what can be reached.
 */
export function waysToDrop(
  coming: Coming,
  suffices: (dropped: readonly boolean[]) => boolean,
): readonly (readonly boolean[])[] {
  const before = new Set<number>()
  const dropping = (part: readonly number[]) =>
    coming.rows.map(({ dropped }, at) => dropped || before.has(at) || part.includes(at))
  const ways: (readonly boolean[])[] = []
  for (const own of byRank(coming)) {
    if (own.length <= RANK_TRIED) ways.push(...partsOf(own).map(dropping))
    else {
      const useful = own.filter((at) => brings(coming, dropping(own), at))
      const most = Math.max(0, useful.length - 1)
      const spared = largest(most, (count) => suffices(dropping(useful.slice(count))))
      if (useful.length > 0) ways.push(dropping(useful.slice(spared)))
    }
    for (const at of own) before.add(at)
  }
  return ways
}
