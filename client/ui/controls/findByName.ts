/** Returns a text for comparison: in lower case, without diacritics. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Returns how well folded names match a typed text: 0 if a name begins with it, 1 if a word does, 2 if a name contains it, 3 if none does. */
function rankOf(names: readonly string[], typed: string): number {
  if (names.some((name) => name.startsWith(typed))) return 0
  if (names.some((name) => name.includes(` ${typed}`) || name.includes(`/${typed}`))) return 1
  return names.some((name) => name.includes(typed)) ? 2 : 3
}

/** Returns the entries whose folded names match a folded text, best first, down to the rank `maxRank`; an empty text matches all. */
export function findByName<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
  maxRank = 2,
): readonly T[] {
  return all
    .map((one) => ({ one, rank: rankOf(namesOf(one), typed) }))
    .filter(({ rank }) => rank <= maxRank)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}
