import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for good that does what `now` did when it was last rendered: what is handed it need not render for a new one. Not to be called while rendering. */
export function useSteady<Args extends readonly unknown[], Answer>(
  now: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const newest = useRef(now)
  useLayoutEffect(() => {
    newest.current = now
  })
  return useCallback((...args: Args) => newest.current(...args), [])
}
