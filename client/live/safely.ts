import { createStore, type StoreApi } from 'zustand/vanilla'

/** Throws an error in a turn of its own: the browser reports it like any other that nobody caught, and who found it goes on. */
export function reportUncaught(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Calls one of several listeners; an error is reported and does not reach the others. Returns whether it returned. */
export function callSafely(call: () => void): boolean {
  try {
    call()
    return true
  } catch (error) {
    reportUncaught(error)
    return false
  }
}

/** Creates a store whose listeners are called each by itself: one that throws keeps nothing from the others. */
export function createSafeStore<T>(initial: T): StoreApi<T> {
  const store = createStore<T>()(() => initial)
  return {
    ...store,
    subscribe: (listener) =>
      store.subscribe((now, before) => void callSafely(() => listener(now, before))),
  }
}
