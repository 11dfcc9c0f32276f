/** Returns the match of a sticky pattern that begins at `place`, or null. */
export function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** Returns the place behind the match of a sticky pattern at `place`; `place` itself where it does not match. */
export function skipAt(pattern: RegExp, text: string, place: number): number {
  return place + (matchAt(pattern, text, place)?.[0].length ?? 0)
}

/** Returns the first result that is not null. */
export function firstFound<T, Found>(
  all: Iterable<T>,
  find: (one: T) => Found | null,
): Found | null {
  for (const one of all) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}
