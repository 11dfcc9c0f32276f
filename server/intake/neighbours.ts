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

/** Splits elements into groups of neighbours: an element that does not belong to the group before it begins the next one. */
export function groupNeighbours<T>(
  all: readonly T[],
  belongs: (group: readonly [T, ...T[]], next: T, at: number) => boolean,
): [T, ...T[]][] {
  const single = all.map((one): [T, ...T[]] => [one])
  return mergeNeighbours(single, (group, [next], at) => {
    if (!belongs(group, next, at)) return null
    group.push(next)
    return group
  })
}
