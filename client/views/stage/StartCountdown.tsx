import { useRef } from 'react'
import { type Duration, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { useDrawing } from '../../live/useDrawing.ts'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../../ui/agenda/useDerived.ts'
import { Digits } from '../../ui/countdown/Digits.tsx'
import { formOf, writeFigures } from '../../ui/countdown/figures.ts'
import { GroundLine, type Rule, UNCOUNTED, writeRule } from '../../ui/countdown/GroundLine.tsx'
import { untilStart } from '../../ui/countdown/untilStart.ts'

/** Returns the time until a moment in digits; empty if it has passed, or is too far ahead. */
function figuresTo(at: Instant, now: Instant | null): string {
  const until = now === null ? null : untilStart(at, now)
  return until?.as === 'startsIn' ? until.text : ''
}

/** Digits that count down to an announced moment. */
export function StartCountdown({ at }: { readonly at: Instant }) {
  const box = useRef<HTMLDivElement>(null)
  const live = useLive()
  // Renders only if more than the digits changes; the digits are drawn.
  useDerived((now) => formOf(figuresTo(at, now)), nextSecond)
  useDrawing((now) => {
    const text = figuresTo(at, now)
    if (box.current !== null && text !== '') writeFigures(box.current, text)
  }, nextSecond)
  const text = figuresTo(at, live.now())
  return text === '' ? null : <Digits ref={box} text={text} />
}

/** The time before a start that the ground line covers. */
const WINDOW: Duration = 10 * MINUTE

function ruleTo(at: Instant, now: Instant | null): Rule {
  if (now === null) return { ...UNCOUNTED, state: 'unknown' }
  return {
    allotted: WINDOW,
    spent: Math.max(0, WINDOW - (at - now)),
    phase: 'calm',
    state: 'running',
  }
}

/** The ground line of the last minutes before a start. */
export function StartLine({ at }: { readonly at: Instant }) {
  const line = useRef<HTMLDivElement>(null)
  const live = useLive()
  useDrawing((now) => {
    if (line.current !== null && now !== null) writeRule(line.current, ruleTo(at, now))
  }, nextSecond)
  return <GroundLine ref={line} {...ruleTo(at, live.now())} />
}
