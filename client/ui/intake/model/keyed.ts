/** A thing with a key of its own among its like. */
export type Keyed<T> = { readonly key: string; readonly value: T }

/** Gives things a key by their text, whatever comes before them; those with the same text are counted. */
export function keyed<T>(values: readonly T[], textOf: (value: T) => string): readonly Keyed<T>[] {
  const met = new Map<string, number>()
  return values.map((value) => {
    const text = textOf(value)
    const count = (met.get(text) ?? 0) + 1
    met.set(text, count)
    return { key: `${text} ${count}`, value }
  })
}
