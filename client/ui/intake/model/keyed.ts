/** A thing with a key of its own among its like. */
export type Keyed<T> = { readonly key: string; readonly value: T }

/** Keys things by what they say, so that each keeps its own whatever comes before it; those that say the same are counted. */
export function keyed<T>(values: readonly T[], sayOf: (value: T) => string): readonly Keyed<T>[] {
  const met = new Map<string, number>()
  return values.map((value) => {
    const said = sayOf(value)
    const count = (met.get(said) ?? 0) + 1
    met.set(said, count)
    return { key: `${said} ${count}`, value }
  })
}
