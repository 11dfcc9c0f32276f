import { useEffect, useReducer } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'

/**
 * Returns the result of `derive` for the show time (null: unknown), calculated again at each boundary that `next` returns. The
 * component renders only if the result is another value or another object.
 */
export function useDerived<T>(
  derive: (now: Instant | null) => T,
  next: (now: Instant) => Instant | null,
): T {
  const live = useLive()
  const [, rerender] = useReducer((count: number) => count + 1, 0)
  const now = live.now()
  const result = derive(now)
  useEffect(() => {
    let stop: () => void = () => undefined
    // Starts at the rendered time, so that it handles a boundary that passed before this effect.
    const watchFrom = (at: Instant | null) => {
      const due = at === null ? null : next(at)
      if (at !== null && due === null) return
      stop = live.ticks.callAt(due, check)
    }
    const check = (at: Instant | null) => {
      if (derive(at) === result) watchFrom(at)
      else rerender()
    }
    watchFrom(now)
    return () => stop()
  })
  return result
}
