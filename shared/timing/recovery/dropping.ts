import type { Coming } from './coming.ts'
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
      const spared = largest(own.length - 1, (count) => suffices(dropping(own.slice(count))))
      ways.push(dropping(own.slice(spared)))
    }
    for (const at of own) before.add(at)
  }
  return ways
}
