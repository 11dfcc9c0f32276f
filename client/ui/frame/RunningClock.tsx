import { useRef } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { nextSecond, useDrawing, useLive } from '../../live/LiveContext.tsx'

/** A text of the clock, updated at each full second without rendering; `text` gets null while the time is unknown. */
export function RunningClock({ text }: { readonly text: (now: Instant | null) => string }) {
  const live = useLive()
  const clock = useRef<HTMLSpanElement>(null)
  useDrawing((now) => {
    const words = text(now)
    if (clock.current !== null && clock.current.textContent !== words) {
      clock.current.textContent = words
    }
  }, nextSecond)
  return <span ref={clock}>{text(live.now())}</span>
}
