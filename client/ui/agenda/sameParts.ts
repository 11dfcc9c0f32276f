const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sameFields(before: unknown, after: Readonly<Record<string, unknown>>): unknown {
  const old = isPlain(before) ? before : {}
  const fields = Object.entries(after)
  const now = fields.map(([key, value]) => [key, sameParts(old[key], value)] as const)
  const unchanged =
    Object.keys(old).length === fields.length && now.every(([key, value]) => old[key] === value)
  return isPlain(before) && unchanged ? before : Object.fromEntries(now)
}

function sameEntries(before: unknown, after: readonly unknown[]): readonly unknown[] {
  const old: readonly unknown[] = Array.isArray(before) ? before : []
  const now = after.map((value, at) => sameParts(old[at], value))
  const unchanged = old.length === now.length && now.every((value, at) => old[at] === value)
  return Array.isArray(before) && unchanged ? old : now
}

/**
 * What came after, plain data as JSON knows it, with every part that is as it was before being that very part: so a
 * component that is given such a part, and remembers what it was given, does not render.
 */
export function sameParts(before: unknown, after: unknown): unknown {
  if (Array.isArray(after)) return sameEntries(before, after)
  return isPlain(after) ? sameFields(before, after) : after
}
