import { useEffect, useReducer } from 'react'
import { type Instant, instant, MINUTE, SECOND } from '../../shared/time/instant.ts'
import { useLive } from './LiveContext.tsx'

/**
 * Returns show time and re-renders when it reaches the boundary that `next` returns (null: there is none). `next` gets the
 * rendered time, so a boundary that passes before the effect runs still fires.
 */
export function useTick(next: (now: Instant) => Instant | null): Instant | null {
  const live = useLive()
  const [, fire] = useReducer((count: number) => count + 1, 0)
  const now = live.now()
  const due = now === null ? null : next(now)
  // Runs after every render: the same boundary may be due again.
  useEffect(() => {
    if (now !== null && due === null) return
    return live.ticks.callAt(due, fire)
  })
  return now
}

const nextMultiple = (step: number) => (now: Instant) =>
  instant((Math.floor(now / step) + 1) * step)

/** Returns the next full second of show time. */
export const nextSecond = nextMultiple(SECOND)

/** Returns the next full minute of show time. */
export const nextMinute = nextMultiple(MINUTE)

/** Returns show time and re-renders on each full minute. */
export function useMinute(): Instant | null {
  return useTick(nextMinute)
}

const never = () => null

/** Whether show time is known; re-renders once it is. */
export function useTimeKnown(): boolean {
  return useTick(never) !== null
}
