import { useLayoutEffect } from 'react'
import type { Instant } from '../../shared/time/instant.ts'
import { useLive } from './LiveContext.tsx'

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
