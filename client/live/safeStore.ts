import { createStore, type StoreApi } from 'zustand/vanilla'

/** Throws an error in its own task, so that the browser reports it as uncaught. */
export function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Returns the result of `call`, or of `onError` if it throws; the error is thrown later. */
export function callSafely<Result>(call: () => Result, onError: () => Result): Result {
  try {
    return call()
  } catch (error) {
    throwLater(error)
    return onError()
  }
}

/** Creates a store in which a listener that throws does not stop the others. */
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

/** Returns a store that has each state of another store `delay` ms later, and the function that stops it. Without a delay it is the same store. */
export function delayedStore<T>(
  store: StoreApi<T>,
  delay: number,
  after: (ms: number, run: () => void) => unknown,
): { readonly store: StoreApi<T>; readonly stop: () => void } {
  if (delay === 0) return { store, stop: () => undefined }
  const delayed = createSafeStore(store.getState())
  const stop = store.subscribe((state) => after(delay, () => delayed.setState(state)))
  return { store: delayed, stop }
}
