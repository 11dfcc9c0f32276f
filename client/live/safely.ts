import { createStore, type StoreApi } from 'zustand/vanilla'

/** Has an error reported as one that nobody caught, in a turn of its own. */
export function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Calls something, and `failed` where it throws; the error is thrown later. */
export function callSafely<Came>(call: () => Came, failed: () => Came): Came {
  try {
    return call()
  } catch (error) {
    throwLater(error)
    return failed()
  }
}

/** Creates a store whose listeners are called each by itself: one that throws keeps nothing from the others. */
export function createSafeStore<T>(initial: T): StoreApi<T> {
  const store = createStore<T>()(() => initial)
  const subscribe: StoreApi<T>['subscribe'] = (listener) =>
    store.subscribe((...states) =>
      callSafely(
        () => listener(...states),
        () => undefined,
      ),
    )
  return { ...store, subscribe }
}
