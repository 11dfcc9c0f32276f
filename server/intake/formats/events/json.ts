type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path such as `schedule.conference`; undefined if there is none. */
export function at(from: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (isObject(value) ? value[key] : undefined), from)
}

/** The text at the first of these paths that has one; numbers are texts too. */
export function textAt(from: unknown, ...paths: readonly string[]): string {
  const texts = paths.map((path) => at(from, path))
  const found = texts.find(
    (text) => (typeof text === 'string' && text !== '') || typeof text === 'number',
  )
  return found === undefined ? '' : String(found)
}

/** The list at a path; one value alone is a list of one. */
export function listAt(from: unknown, path: string): readonly unknown[] {
  const value = at(from, path)
  return Array.isArray(value) ? value : value == null ? [] : [value]
}

/** The objects in the list at a path. */
export function objectsAt(from: unknown, path: string): readonly JsonObject[] {
  return listAt(from, path).filter(isObject)
}

/** The keys and values of the object at a path. */
export function entriesAt(from: unknown, path: string): readonly (readonly [string, unknown])[] {
  const value = at(from, path)
  return isObject(value) ? Object.entries(value) : []
}

/** Finds the objects in the list at a path by their `id`. */
export function idsAt(from: unknown, path: string): ReadonlyMap<unknown, JsonObject> {
  return new Map(objectsAt(from, path).map((one) => [textAt(one, 'id'), one]))
}
