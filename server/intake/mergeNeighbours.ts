/** Merges elements with the one before them; `merge` returns both in one, or null where the second stays by itself. */
export function mergeNeighbours<T>(
  all: readonly T[],
  merge: (last: T, next: T, at: number) => T | null,
): T[] {
  const result: T[] = []
  for (const [at, next] of all.entries()) {
    const last = result.at(-1)
    const merged = last === undefined ? null : merge(last, next, at)
    if (merged === null) result.push(next)
    else result[result.length - 1] = merged
  }
  return result
}
