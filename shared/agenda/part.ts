import { same } from './same.ts'

/** Returns the part of a list between its first and last entry that differs or `isIncluded`, with one neighbour on each side. */
export function changedPart<T>(
  list: readonly T[],
  other: readonly T[],
  isIncluded: (entry: T) => boolean = () => false,
): readonly T[] {
  const sharedStart = (a: readonly T[], b: readonly T[]) => {
    const at = a.findIndex((entry, n) => isIncluded(entry) || !same(entry, b[n]))
    return at < 0 ? a.length : at
  }
  const start = sharedStart(list, other)
  const end = sharedStart(list.slice(start).toReversed(), other.slice(start).toReversed())
  return list.slice(Math.max(0, start - 1), list.length - end + 1)
}

/** Returns an earlier list from the current one and its recorded part: entries before and after that part have not changed. */
export function wholeList<T>(now: readonly T[], part: readonly T[]): readonly T[] {
  const known = new Set(part)
  const from = now.findIndex((one) => known.has(one))
  const to = now.findLastIndex((one) => known.has(one))
  return from < 0 ? part : [...now.slice(0, from), ...part, ...now.slice(to + 1)]
}
