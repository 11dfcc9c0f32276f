/** A text as it is compared: without marks over letters, in small letters. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How many characters may be left out between two typed ones of a word. */
const GAP = 3

function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1]
  return before === undefined || /[\s:,.()·/-]/.test(before)
}

/** Where a character comes next: a few characters on, or at the start of a later word; -1 nowhere. */
function nextPlace(char: string, text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const near = from > 0 && at - from <= GAP
    if (text[at] === char && (near || isWordStart(text, at))) return at
  }
  return -1
}

/** Whether the characters of `part` stand in `text` in this order, close together or at the starts of words. */
function isScattered(part: string, text: string): boolean {
  let at = -1
  for (const char of part) {
    at = nextPlace(char, text, at + 1)
    if (at < 0) return false
  }
  return true
}

function partScore(part: string, text: string): number {
  const at = text.indexOf(part)
  if (at === 0) return 4
  if (at > 0) return /\s/.test(text[at - 1] ?? '') ? 3 : 2
  return isScattered(part, text) ? 1 : 0
}

/** How well words answer a query: every part of it has to be found in them. 0 not at all, 1 by scattered characters only, up to 4 where they begin so. */
export function score(query: string, words: readonly string[]): number {
  const parts = folded(query).split(/\s+/).filter(Boolean)
  const texts = words.map(folded)
  const scores = parts.map((part) => Math.max(0, ...texts.map((text) => partScore(part, text))))
  return Math.min(4, ...scores)
}

/** Something that can be found by its words. */
export type Findable = { readonly words: readonly string[] }

/** Things under one heading. */
export type GroupOf<T> = {
  readonly id: string
  readonly heading: string
  readonly items: readonly T[]
}

/** What answers a query, the best first in each group; what is met by scattered characters only counts where nothing else does. */
export function matching<T extends Findable>(
  groups: readonly GroupOf<T>[],
  query: string,
): readonly GroupOf<T>[] {
  if (query.trim() === '') return groups.filter(({ items }) => items.length > 0)
  const scored = groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ item, score: score(query, item.words) })),
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
  return Math.max(0, ...items.map(({ words }) => score(query, words)))
}
