import { useRef } from 'react'

type Fields = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns `after` with its first `count` fields taken from `before`, where they are equal. */
function withFirstFields(before: Fields, after: Fields, count: number): Record<string, unknown> {
  const parts = { ...after }
  let remaining = count
  for (const key in after) {
    if (remaining === 0) break
    parts[key] = before[key]
    remaining -= 1
  }
  return parts
}

function sizeOf(fields: Fields): number {
  let size = 0
  for (const _ in fields) size += 1
  return size
}

/** Returns `before` if every field is equal; copies nothing until one differs, because most parts stay equal. */
function reuseFields(before: Fields, after: Fields): Fields {
  let parts: Record<string, unknown> | null = null
  let size = 0
  for (const key in after) {
    const part = reuseUnchanged(before[key], after[key])
    const isEqual = part === before[key] && key in before
    if (parts === null && !isEqual) parts = withFirstFields(before, after, size)
    if (parts !== null) parts[key] = part
    size += 1
  }
  if (parts !== null) return parts
  return sizeOf(before) === size ? before : withFirstFields(before, after, size)
}

function reuseEntries(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let parts: unknown[] | null = before.length === after.length ? null : [...after]
  for (let at = 0; at < after.length; at += 1) {
    const part = reuseUnchanged(before[at], after[at])
    if (parts === null && part !== before[at]) parts = [...before.slice(0, at), ...after.slice(at)]
    if (parts !== null) parts[at] = part
  }
  return parts ?? before
}

/** Returns `after` (plain JSON data) with the objects of `before` for all equal parts, so that memoized components with such parts do not render. */
export function reuseUnchanged(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return reuseEntries(before, after)
  return isPlain(before) && isPlain(after) ? reuseFields(before, after) : after
}

/** Returns a function that returns its argument, but with the objects of its previous argument for all parts that are equal. */
export function useUnchanged<T>(): (value: T) => T {
  const previous = useRef<unknown>(null)
  return (value) => {
    previous.current = reuseUnchanged(previous.current, value)
    // An equal part of T can replace the new one, so the result is still a T.
    return previous.current as T
  }
}
