type Fields = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sameFields(before: Fields, after: Fields): Fields {
  const keys = Object.keys(after)
  const parts: Record<string, unknown> = {}
  let unchanged = Object.keys(before).length === keys.length
  for (const key of keys) {
    parts[key] = sameParts(before[key], after[key])
    unchanged &&= parts[key] === before[key] && key in before
  }
  return unchanged ? before : parts
}

function sameEntries(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const parts = after.map((value, at) => sameParts(before[at], value))
  const unchanged = before.length === parts.length && parts.every((part, at) => part === before[at])
  return unchanged ? before : parts
}

/**
 * What came after, plain data as JSON knows it, with every part that is as it was before being that very part: so a
 * component that is given such a part, and remembers what it was given, does not render.
 */
export function sameParts(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return sameEntries(before, after)
  return isPlain(before) && isPlain(after) ? sameFields(before, after) : after
}
