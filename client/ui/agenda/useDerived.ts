import { useEffect, useReducer } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'

/**
 * What `derive` makes of show time (null: not known), asked again at each boundary that `next` names; the component renders
 * only when the answer is another one: the same value, or for objects the same one.
 */
export function useDerived<T>(
  derive: (now: Instant | null) => T,
  next: (now: Instant) => Instant | null,
): T {
  const live = useLive()
  const [, change] = useReducer((count: number) => count + 1, 0)
  const now = live.now()
  const answer = derive(now)
  useEffect(() => {
    let stop: () => void = () => undefined
    // From the time that was rendered: a boundary that passes before this runs still counts.
    const watchFrom = (at: Instant | null) => {
      const due = at === null ? null : next(at)
      if (at !== null && due === null) return
      stop = live.ticks.callAt(due, check)
    }
    const check = (at: Instant | null) => {
      if (derive(at) === answer) watchFrom(at)
      else change()
    }
    watchFrom(now)
    return () => stop()
  })
  return answer
}
