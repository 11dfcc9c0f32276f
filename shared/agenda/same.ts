/** Replaces lone surrogates, which files and addresses cannot contain, by a replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

/** Returns whether two JSON values are equal, independent of field order; texts of old logs equal their repaired form. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a === 'string' && typeof b === 'string') return wellFormed(a) === wellFormed(b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const entries = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return (
    entries.length === right.size &&
    entries.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  )
}
