import { useCallback, useLayoutEffect, useRef } from 'react'

/** Returns a function that never changes and calls the newest `callback`, so that components that get it need not render again. It must not be called during a render. */
export function useStableCallback<Args extends readonly unknown[], Answer>(
  callback: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const newest = useRef(callback)
  useLayoutEffect(() => {
    newest.current = callback
  })
  return useCallback((...args: Args) => newest.current(...args), [])
}
