import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useReducer,
} from 'react'
import { useStore } from 'zustand'
import { type Instant, instant, MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { Live } from './live.ts'
import type { LiveState } from './liveState.ts'

/** The connection of a screen; null outside a `LiveProvider`. */
export const LiveContext = createContext<Live | null>(null)

/** Provides its children with the connection of their screen. */
export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Returns the connection of this screen; throws outside a `LiveProvider`. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Returns a part of the screen's state; re-renders when its identity changes, so `selector` must not create objects. */
export function useShow<T>(selector: (state: LiveState) => T): T {
  return useStore(useLive().store, selector)
}

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

/** Returns show time and re-renders on each full minute. */
export function useMinute(): Instant | null {
  return useTick(nextMultiple(MINUTE))
}

const never = () => null

/** Whether show time is known; re-renders once it is. */
export function useTimeKnown(): boolean {
  return useTick(never) !== null
}

/**
 * Changes the DOM directly, after each render and at each boundary that `next` returns (null: none ahead). Rendering a
 * number each second would cost a hundred times as much. `draw` may only change texts and styles of React's elements,
 * which the next render sets again. Its `isBoundary` is true at a boundary, and false after a render.
 */
export function useDrawing(
  draw: (now: Instant | null, isBoundary: boolean) => void,
  next: (now: Instant) => Instant | null,
): void {
  const live = useLive()
  useLayoutEffect(() => {
    let stop: () => void = () => undefined
    const step = (now: Instant | null, isBoundary: boolean) => {
      draw(now, isBoundary)
      const due = now === null ? null : next(now)
      if (now === null || due !== null) stop = live.ticks.callAt(due, (at) => step(at, true))
    }
    step(live.now(), false)
    return () => stop()
  })
}
