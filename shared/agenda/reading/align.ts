/** Two places in two lists that are taken for the same thing. */
export type Pair = { readonly before: number; readonly after: number }

type Likeness = (before: number, after: number) => boolean

/** A stretch of two lists, from and up to but without; what is paired already is left out of it. */
type Stretch = { readonly before: readonly number[]; readonly after: readonly number[] }

/** The most comparisons that one stretch is worth: far more than two agendas of a day need. */
const MOST = 1_000_000

const comparisons = ({ before, after }: Stretch) => before.length * after.length

/** A stretch without the pairs at its beginning and its end that stand one below the other. */
function trimmed({ before, after }: Stretch, alike: Likeness) {
  const ends: Pair[] = []
  const least = Math.min(before.length, after.length)
  const take = (b: number | undefined, a: number | undefined): boolean => {
    if (b === undefined || a === undefined || !alike(b, a)) return false
    ends.push({ before: b, after: a })
    return true
  }
  let first = 0
  while (first < least && take(before[first], after[first])) first += 1
  let last = 0
  while (last < least - first && take(before.at(-1 - last), after.at(-1 - last))) last += 1
  const middle = (all: readonly number[]) => all.slice(first, all.length - last)
  return { ends, rest: { before: middle(before), after: middle(after) } }
}

/** The most pairs of like things that can be made without any two of them crossing. */
function inOrder(stretch: Stretch, alike: Likeness): readonly Pair[] {
  const { ends, rest } = trimmed(stretch, alike)
  return comparisons(rest) > MOST ? ends : [...ends, ...longest(rest, alike)]
}

/** How many pairs can be made of what stands from a row and a column on. */
type Table = {
  readonly at: (row: number, column: number) => number
  /** The same with these two paired; 0 where they are not alike. */
  readonly pairedAt: (row: number, column: number) => number
}

function tableOf({ before, after }: Stretch, alike: Likeness): Table {
  const width = after.length + 1
  const most = new Int32Array((before.length + 1) * width)
  const paired = new Int32Array((before.length + 1) * width)
  const at = (row: number, column: number) => most[row * width + column] ?? 0
  for (const [up, b] of before.toReversed().entries()) {
    const row = before.length - 1 - up
    for (const [back, a] of after.toReversed().entries()) {
      const column = after.length - 1 - back
      const here = alike(b, a) ? 1 + at(row + 1, column + 1) : 0
      paired[row * width + column] = here
      most[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), here)
    }
  }
  return { at, pairedAt: (row, column) => paired[row * width + column] ?? 0 }
}

function longest(stretch: Stretch, alike: Likeness): readonly Pair[] {
  const { before, after } = stretch
  const { at, pairedAt } = tableOf(stretch, alike)
  const pairs: Pair[] = []
  let row = 0
  for (const [column, a] of after.entries()) {
    // What is left out of the list before costs no pair.
    while (row < before.length && at(row + 1, column) === at(row, column)) row += 1
    const b = before[row]
    if (b === undefined || pairedAt(row, column) !== at(row, column)) continue
    pairs.push({ before: b, after: a })
    row += 1
  }
  return pairs
}

/** Pairs the things of two lists one to one, step by step, surest first. */
export class Alignment {
  readonly #sizes: { readonly before: number; readonly after: number }
  /** Pairs that do not cross one another, in order. */
  #chain: readonly Pair[] = []
  #moved: readonly Pair[] = []

  constructor(before: number, after: number) {
    this.#sizes = { before, after }
  }

  /** All pairs so far. */
  get pairs(): readonly Pair[] {
    return [...this.#chain, ...this.#moved]
  }

  /** Pairs what is alike and stands between the same neighbours. */
  between(alike: Likeness): this {
    const found = this.#stretches().flatMap((stretch) => inOrder(stretch, alike))
    this.#chain = [...this.#chain, ...found].toSorted((a, b) => a.after - b.after)
    return this
  }

  /** Pairs what is alike and the only thing left between the same neighbours. */
  alone(alike: Likeness): this {
    const single = this.#stretches().filter(
      (one) => one.before.length === 1 && one.after.length === 1,
    )
    const found = single.flatMap((stretch) => inOrder(stretch, alike))
    this.#chain = [...this.#chain, ...found].toSorted((a, b) => a.after - b.after)
    return this
  }

  /** Pairs what is alike wherever it stands, the first with the first. */
  anywhere(alike: Likeness): this {
    const left = this.#unpaired()({ before: 0, after: 0 }, this.#sizes)
    const taken = new Set<number>()
    const found: Pair[] = []
    if (comparisons(left) > MOST) return this
    for (const after of left.after) {
      const before = left.before.find((one) => !taken.has(one) && alike(one, after))
      if (before === undefined) continue
      taken.add(before)
      found.push({ before, after })
    }
    this.#moved = [...this.#moved, ...found]
    return this
  }

  /** What is not paired yet, from a place up to another. */
  #unpaired(): (from: Pair, to: Pair) => Stretch {
    const befores = new Set(this.pairs.map(({ before }) => before))
    const afters = new Set(this.pairs.map(({ after }) => after))
    const range = (first: number, last: number, but: ReadonlySet<number>) =>
      Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n).filter(
        (n) => !but.has(n),
      )
    return (from, to) => ({
      before: range(from.before, to.before, befores),
      after: range(from.after, to.after, afters),
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
