/** Two places in two lists that are taken for the same thing. */
export type Pair = { readonly before: number; readonly after: number }

type Likeness = (before: number, after: number) => boolean

/** A stretch of two lists, from and up to but without; what is paired already is left out of it. */
type Stretch = { readonly before: readonly number[]; readonly after: readonly number[] }

/** The most comparisons that one stretch is worth: far more than two agendas of a day need. */
const MOST = 4_000_000

/** The most pairs of like things that can be made without any two of them crossing. */
function inOrder({ before, after }: Stretch, alike: Likeness): readonly Pair[] {
  const width = after.length + 1
  if (before.length * after.length > MOST) return []
  const likes = before.map((b) => after.map((a) => alike(b, a)))
  const most = new Int32Array((before.length + 1) * width)
  const at = (row: number, column: number) => most[row * width + column] ?? 0
  const pairedAt = (row: number, column: number) =>
    likes[row]?.[column] === true ? 1 + at(row + 1, column + 1) : 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const apart = Math.max(at(row + 1, column), at(row, column + 1))
      most[row * width + column] = Math.max(apart, pairedAt(row, column))
    }
  }
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
    const left = this.#left({ before: 0, after: 0 }, this.#sizes)
    const taken = new Set<number>()
    for (const after of left.after) {
      const before = left.before.find((one) => !taken.has(one) && alike(one, after))
      if (before === undefined) continue
      taken.add(before)
      this.#moved = [...this.#moved, { before, after }]
    }
    return this
  }

  #left(from: Pair, to: Pair): Stretch {
    const all = this.pairs
    const [befores, afters] = [
      new Set(all.map((one) => one.before)),
      new Set(all.map((one) => one.after)),
    ]
    const range = (first: number, last: number, but: ReadonlySet<number>) =>
      Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n).filter(
        (n) => !but.has(n),
      )
    return {
      before: range(from.before, to.before, befores),
      after: range(from.after, to.after, afters),
    }
  }

  #stretches(): readonly Stretch[] {
    const ends = [...this.#chain, this.#sizes]
    return ends.map((to, n) => {
      const last = this.#chain[n - 1]
      const from =
        last === undefined
          ? { before: 0, after: 0 }
          : { before: last.before + 1, after: last.after + 1 }
      return this.#left(from, to)
    })
  }
}
