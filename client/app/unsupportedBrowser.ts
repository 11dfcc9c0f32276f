function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index]
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse()
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare)
}

function findLast<T>(
  this: readonly T[],
  test: (value: T, index: number, all: readonly T[]) => unknown,
): T | undefined {
  const last = this.length - 1
  return [...this].reverse().find((value, index) => test(value, last - index, this))
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Reflect.getOwnPropertyDescriptor(object, key) !== undefined
}

/** Adds missing methods to `target`; they are not enumerable, like built-in methods. */
function addMissing(target: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in target) continue
    Object.defineProperty(target, name, { value, writable: true, configurable: true })
  }
}

/** Adds the methods that browsers of early 2021 do not have. */
export function addMissingMethods(arrays: object, objects: object): void {
  addMissing(arrays, { at, findLast, toReversed, toSorted })
  addMissing(objects, { hasOwn })
}

addMissingMethods(Array.prototype, Object)
