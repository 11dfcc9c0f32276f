/** Returns an object whose properties are calculated when they are first read. */
export function lazyObject<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const result = {}
  for (const [name, calculate] of Object.entries<() => unknown>(parts)) {
    const get = () => {
      const value = calculate()
      Object.defineProperty(result, name, { value, enumerable: true })
      return value
    }
    Object.defineProperty(result, name, { get, enumerable: true, configurable: true })
  }
  // Every property of T has been defined.
  return result as T
}
