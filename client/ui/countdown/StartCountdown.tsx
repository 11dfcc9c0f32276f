import { useRef } from 'react'
import { type Duration, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { useDrawing } from '../../live/useDrawing.ts'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../agenda/useDerived.ts'
import { Digits } from './Digits.tsx'
import { formOf, writeFigures } from './figures.ts'
import { GroundLine, type Rule, UNCOUNTED, writeRule } from './GroundLine.tsx'
import { untilStart } from './untilStart.ts'

/** Returns the time until a moment in digits; empty if it has passed, or is too far ahead. */
function digitsUntil(at: Instant, now: Instant | null): string {
  const until = now === null ? null : untilStart(at, now)
  return until?.as === 'startsIn' ? until.text : ''
}

/** Digits that count down to an announced moment. */
export function StartCountdown({ at }: { readonly at: Instant }) {
  const box = useRef<HTMLDivElement>(null)
  const live = useLive()
  // Renders only if the form of the digits changes; drawing updates the digits.
  useDerived((now) => formOf(digitsUntil(at, now)), nextSecond)
  useDrawing((now) => {
    const text = digitsUntil(at, now)
    if (box.current !== null && text !== '') writeFigures(box.current, text)
  }, nextSecond)
  const text = digitsUntil(at, live.now())
  return text === '' ? null : <Digits ref={box} text={text} />
}

/** The time before a start that the ground line covers, in ms. */
const LINE_TIME: Duration = 10 * MINUTE

function ruleUntil(at: Instant, now: Instant | null): Rule {
  if (now === null) return { ...UNCOUNTED, state: 'unknown' }
  return {
    allotted: LINE_TIME,
    spent: Math.max(0, LINE_TIME - (at - now)),
    phase: 'calm',
    state: 'running',
  }
}

/** The ground line of the last minutes before a start. */
export function StartLine({ at }: { readonly at: Instant }) {
  const line = useRef<HTMLDivElement>(null)
  const live = useLive()
  useDrawing((now) => {
    if (line.current !== null && now !== null) writeRule(line.current, ruleUntil(at, now))
  }, nextSecond)
  return <GroundLine ref={line} {...ruleUntil(at, live.now())} />
}
