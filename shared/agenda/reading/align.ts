/** The indexes of two like entries, in the list before and in the list after. */
export type Pair = { readonly before: number; readonly after: number }

type IsAlike = (before: number, after: number) => boolean

/** The unpaired indexes of two lists between the same neighbours. */
type Stretch = { readonly before: readonly number[]; readonly after: readonly number[] }

/** The maximum number of comparisons per stretch; two agendas of a day need far fewer. */
const MAX_COMPARISONS = 1_000_000

const comparisons = ({ before, after }: Stretch) => before.length * after.length

/** Pairs equal entries at the beginning and the end of a stretch, and returns the rest. */
function pairEnds({ before, after }: Stretch, isAlike: IsAlike) {
  const ends: Pair[] = []
  const shorter = Math.min(before.length, after.length)
  const addPair = (b: number | undefined, a: number | undefined): boolean => {
    if (b === undefined || a === undefined || !isAlike(b, a)) return false
    ends.push({ before: b, after: a })
    return true
  }
  let first = 0
  while (first < shorter && addPair(before[first], after[first])) first += 1
  let last = 0
  while (last < shorter - first && addPair(before.at(-1 - last), after.at(-1 - last))) last += 1
  const middle = (all: readonly number[]) => all.slice(first, all.length - last)
  return { ends, rest: { before: middle(before), after: middle(after) } }
}

/** Returns the largest number of pairs of like entries in which no two pairs cross. */
function pairsInOrder(stretch: Stretch, isAlike: IsAlike): readonly Pair[] {
  const { ends, rest } = pairEnds(stretch, isAlike)
  return comparisons(rest) > MAX_COMPARISONS ? ends : [...ends, ...longestChain(rest, isAlike)]
}

/** The largest number of pairs among entries from `row` on in the list before and from `column` on in the list after. */
type PairCounts = {
  readonly at: (row: number, column: number) => number
  /** The same if these two entries form a pair; 0 if they are not alike. */
  readonly pairedAt: (row: number, column: number) => number
}

function countPairs({ before, after }: Stretch, isAlike: IsAlike): PairCounts {
  const width = after.length + 1
  const counts = new Int32Array((before.length + 1) * width)
  const pairedCounts = new Int32Array((before.length + 1) * width)
  const at = (row: number, column: number) => counts[row * width + column] ?? 0
  for (const [rowFromEnd, beforeIndex] of before.toReversed().entries()) {
    const row = before.length - 1 - rowFromEnd
    for (const [columnFromEnd, afterIndex] of after.toReversed().entries()) {
      const column = after.length - 1 - columnFromEnd
      const here = isAlike(beforeIndex, afterIndex) ? 1 + at(row + 1, column + 1) : 0
      pairedCounts[row * width + column] = here
      counts[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), here)
    }
  }
  return { at, pairedAt: (row, column) => pairedCounts[row * width + column] ?? 0 }
}

function longestChain(stretch: Stretch, isAlike: IsAlike): readonly Pair[] {
  const { before, after } = stretch
  const { at, pairedAt } = countPairs(stretch, isAlike)
  const pairs: Pair[] = []
  let row = 0
  for (const [column, afterIndex] of after.entries()) {
    // Skips entries of the list before while that loses no pair.
    while (row < before.length && at(row + 1, column) === at(row, column)) row += 1
    const beforeIndex = before[row]
    if (beforeIndex === undefined || pairedAt(row, column) !== at(row, column)) continue
    pairs.push({ before: beforeIndex, after: afterIndex })
    row += 1
  }
  return pairs
}

/** Pairs the entries of two lists one to one. Call the surest test first: a later call pairs only unpaired entries. */
export class Alignment {
  readonly #sizes: { readonly before: number; readonly after: number }
  /** Pairs of which no two cross, in order. */
  #chain: readonly Pair[] = []
  #moved: readonly Pair[] = []

  constructor(before: number, after: number) {
    this.#sizes = { before, after }
  }

  get pairs(): readonly Pair[] {
    return [...this.#chain, ...this.#moved]
  }

  /** Pairs like entries between the same neighbours. */
  pairInOrder(isAlike: IsAlike, stretches = this.#stretches()): this {
    const found = stretches.flatMap((stretch) => pairsInOrder(stretch, isAlike))
    this.#chain = [...this.#chain, ...found].toSorted((a, b) => a.after - b.after)
    return this
  }

  /** Pairs like entries that are the only ones between the same neighbours. */
  pairSingles(isAlike: IsAlike): this {
    const isSingle = ({ before, after }: Stretch) => before.length === 1 && after.length === 1
    return this.pairInOrder(isAlike, this.#stretches().filter(isSingle))
  }

  /** Pairs each unpaired entry with the first like one at any place. */
  pairAnywhere(isAlike: IsAlike): this {
    const unpaired = this.#unpaired()({ before: 0, after: 0 }, this.#sizes)
    const usedIndexes = new Set<number>()
    const found: Pair[] = []
    if (comparisons(unpaired) > MAX_COMPARISONS) return this
    for (const after of unpaired.after) {
      const before = unpaired.before.find((one) => !usedIndexes.has(one) && isAlike(one, after))
      if (before === undefined) continue
      usedIndexes.add(before)
      found.push({ before, after })
    }
    this.#moved = [...this.#moved, ...found]
    return this
  }

  #unpaired(): (from: Pair, to: Pair) => Stretch {
    const usedBefore = new Set(this.pairs.map(({ before }) => before))
    const usedAfter = new Set(this.pairs.map(({ after }) => after))
    const range = (first: number, last: number, excluded: ReadonlySet<number>) =>
      Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n).filter(
        (n) => !excluded.has(n),
      )
    return (from, to) => ({
      before: range(from.before, to.before, usedBefore),
      after: range(from.after, to.after, usedAfter),
    })
  }

  #stretches(): readonly Stretch[] {
    const unpaired = this.#unpaired()
    return [...this.#chain, this.#sizes].map((to, n) => {
      const last = this.#chain[n - 1] ?? { before: -1, after: -1 }
      return unpaired({ before: last.before + 1, after: last.after + 1 }, to)
    })
  }
}
