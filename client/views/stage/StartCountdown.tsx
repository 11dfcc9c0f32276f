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

/** How long it is to a moment, in figures; empty where that is past, or too far ahead for figures. */
function figuresTo(at: Instant, now: Instant | null): string {
  const until = now === null ? null : untilStart(at, now)
  return until?.as === 'startsIn' ? until.text : ''
}

/** Figures that count to an announced moment. */
export function StartCountdown({ at }: { readonly at: Instant }) {
  const box = useRef<HTMLDivElement>(null)
  const live = useLive()
  // Rendered where more than the figures changes; those are drawn.
  useDerived((now) => formOf(figuresTo(at, now)), nextSecond)
  useDrawing((now) => {
    const text = figuresTo(at, now)
    if (box.current !== null && text !== '') writeFigures(box.current, text)
  }, nextSecond)
  const text = figuresTo(at, live.now())
  return text === '' ? null : <Digits ref={box} text={text} />
}

/** The ground line covers so much time before a start. */
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
