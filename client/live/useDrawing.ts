import { useLayoutEffect } from 'react'
import type { Instant } from '../../shared/time/instant.ts'
import { useLive } from './LiveContext.tsx'

/**
 * Draws into the page what the time changes, after each render and at each boundary that `next` names (null: none ahead),
 * and renders nothing: for a figure that changes each second, rendering costs a hundred times the change. React's own
 * parts are only given other texts and styles, which it writes anew where it comes to render them. `draw` is told whether
 * the time calls for it, or a render.
 */
export function useDrawing(
  draw: (now: Instant | null, byTime: boolean) => void,
  next: (now: Instant) => Instant | null,
): void {
  const live = useLive()
  useLayoutEffect(() => {
    let stop: () => void = () => undefined
    const step = (now: Instant | null, byTime: boolean) => {
      draw(now, byTime)
      const due = now === null ? null : next(now)
      if (now === null || due !== null) stop = live.ticks.at(due, (at) => step(at, true))
    }
    step(live.now(), false)
    return () => stop()
  })
}
