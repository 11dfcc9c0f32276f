import { foldForSearch } from '../../../ui/controls/findByName.ts'

/** The most characters that may be between two typed characters of a word. */
const GAP = 3

function isWordStart(text: string, index: number): boolean {
  const before = text[index - 1]
  return before === undefined || /[\s:,.()·/-]/.test(before)
}

/** Returns the next index of a character, a few characters on or at the start of a later word; -1 if there is none. */
function nextIndex(char: string, text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const isNear = from > 0 && index - from <= GAP
    if (text[index] === char && (isNear || isWordStart(text, index))) return index
  }
  return -1
}

/** Whether `text` contains the characters of `part` in this order, close together or at the starts of words. */
function isScattered(part: string, text: string): boolean {
  let index = -1
  for (const char of part) {
    index = nextIndex(char, text, index + 1)
    if (index < 0) return false
  }
  return true
}

function partScore(part: string, text: string): number {
  const index = text.indexOf(part)
  if (index === 0) return 4
  if (index > 0) return /\s/.test(text[index - 1] ?? '') ? 3 : 2
  return isScattered(part, text) ? 1 : 0
}

/** Returns how well words match all parts of a query: 0 not at all, 1 by scattered characters, up to 4 at their beginning. */
export function score(query: string, words: readonly string[]): number {
  const parts = foldForSearch(query).split(/\s+/).filter(Boolean)
  const texts = words.map(foldForSearch)
  const scores = parts.map((part) => Math.max(0, ...texts.map((text) => partScore(part, text))))
  return Math.min(4, ...scores)
}

/** An entry that the search finds by words; the names of people rank before all other words. */
export type Findable = { readonly words: readonly string[]; readonly names?: readonly string[] }

/** The advantage of a name over other words of the same score. */
const NAME_BONUS = 0.5

/** Returns how well an entry matches a query, as `score` does, with the advantage of names. */
function rank(query: string, { words, names = [] }: Findable): number {
  const byName = score(query, names)
  return Math.max(byName === 0 ? 0 : byName + NAME_BONUS, score(query, [...words, ...names]))
}

/** The entries under one heading. */
export type GroupOf<T> = {
  readonly id: string
  readonly heading: string
  readonly items: readonly T[]
}

/** Returns the entries that match a query, the best first; scattered characters count only if nothing else matches. */
export function matching<T extends Findable>(
  groups: readonly GroupOf<T>[],
  query: string,
): readonly GroupOf<T>[] {
  if (query.trim() === '') return groups.filter(({ items }) => items.length > 0)
  const scored = groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ item, score: rank(query, item) })),
  }))
  const best = Math.max(0, ...scored.flatMap(({ items }) => items.map((one) => one.score)))
  const least = Math.min(2, best)
  return scored
    .map((group) => ({
      ...group,
      items: group.items
        .filter((one) => one.score > 0 && one.score >= least)
        .toSorted((a, b) => b.score - a.score)
        .map(({ item }) => item),
    }))
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => bestOf(b.items, query) - bestOf(a.items, query))
}

function bestOf(items: readonly Findable[], query: string): number {
  return Math.max(0, ...items.map((item) => rank(query, item)))
}
