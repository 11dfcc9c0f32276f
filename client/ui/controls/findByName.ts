/** Returns a text as it is compared: without marks over letters, in small letters. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Returns how well a typed text finds something by its folded names: 0 if a name begins with it, 1 if a word of one does, 2 if one contains it, 3 if none. */
function rankOf(names: readonly string[], typed: string): number {
  if (names.some((name) => name.startsWith(typed))) return 0
  if (names.some((name) => name.includes(` ${typed}`) || name.includes(`/${typed}`))) return 1
  return names.some((name) => name.includes(typed)) ? 2 : 3
}

/** Returns what a folded text finds by folded names, the best first, down to the rank `worst`; an empty one finds all. */
export function findByName<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
  worst = 2,
): readonly T[] {
  return all
    .map((one) => ({ one, rank: rankOf(namesOf(one), typed) }))
    .filter(({ rank }) => rank <= worst)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}
