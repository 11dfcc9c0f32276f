import { useCallback, useLayoutEffect, useRef } from 'react'

/** Returns a function that never changes and calls the `now` of the last render, so that components that get it need not render again. It must not be called during a render. */
export function useSteady<Args extends readonly unknown[], Answer>(
  now: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const newest = useRef(now)
  useLayoutEffect(() => {
    newest.current = now
  })
  return useCallback((...args: Args) => newest.current(...args), [])
}
