import { useRef } from 'react'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useCountedDrawing } from './useCountdown.ts'

/** A text that changes with the digits of the countdown, without rendering; `text` gets null if the countdown is unknown. */
export function CountText({ text }: { readonly text: (count: Countdown | null) => string }) {
  const box = useRef<HTMLSpanElement>(null)
  const count = useCountedDrawing((now) => {
    const words = text(now)
    if (box.current !== null && box.current.textContent !== words) box.current.textContent = words
  })
  return <span ref={box}>{text(count)}</span>
}
