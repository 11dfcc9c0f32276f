import { useRef } from 'react'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useCountedDrawing } from './useCountdown.ts'

/** A text that runs with the digits, updated without rendering; `text` gets null where the count is not known. */
export function CountText({ text }: { readonly text: (count: Countdown | null) => string }) {
  const box = useRef<HTMLSpanElement>(null)
  const count = useCountedDrawing((now) => {
    const words = text(now)
    if (box.current !== null && box.current.textContent !== words) box.current.textContent = words
  })
  return <span ref={box}>{text(count)}</span>
}
