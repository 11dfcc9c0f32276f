import { useEffect, useReducer } from 'react'
import { type Instant, instant, MINUTE, SECOND } from '../../shared/time/instant.ts'
import { useLive } from './LiveContext.tsx'

/**
 * Show time now, re-rendering exactly when it reaches the boundary that `next` names for it (null: no boundary ahead).
 * The boundary is taken from the time that was rendered, so one that passes before the effect runs still fires.
 */
export function useTick(next: (now: Instant) => Instant | null): Instant | null {
  const live = useLive()
  const [, fire] = useReducer((count: number) => count + 1, 0)
  const now = live.now()
  const due = now === null ? null : next(now)
  // Armed again after every render: a boundary that is named once more after firing must fire again.
  useEffect(() => {
    if (now !== null && due === null) return
    return live.ticks.at(due, fire)
  })
  return now
}

const following = (step: number) => (now: Instant) => instant((Math.floor(now / step) + 1) * step)
/** The next full second of show time. */
export const nextSecond = following(SECOND)

/** The next full minute of show time. */
export const nextMinute = following(MINUTE)

/** Show time, re-rendering on each full minute of it. */
export function useMinute(): Instant | null {
  return useTick(nextMinute)
}

const never = () => null

/** Whether show time is known, re-rendering when it comes to be. */
export function useTimeKnown(): boolean {
  return useTick(never) !== null
}
