import { type ComponentProps, useRef } from 'react'
import { type Duration, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { nextSecond, useDrawing, useLive } from '../../live/LiveContext.tsx'
import { useDerived } from '../agenda/useDerived.ts'
import { useLost } from '../connection/ConnectionState.tsx'
import { Digits } from './Digits.tsx'
import { formOf, writeFigures } from './figures.ts'
import { GroundLine, type Rule, UNCOUNTED, writeRule } from './GroundLine.tsx'
import { untilStart } from './untilStart.ts'

/** Digits that change each second; nothing while `textAt` returns an empty text. */
function RunningText({
  textAt,
  state,
}: {
  readonly textAt: (now: Instant | null) => string
  readonly state?: ComponentProps<typeof Digits>['state']
}) {
  const box = useRef<HTMLDivElement>(null)
  const live = useLive()
  // Renders only if the form of the digits changes; drawing updates the digits.
  useDerived((now) => formOf(textAt(now)), nextSecond)
  useDrawing((now) => {
    const text = textAt(now)
    if (box.current !== null && text !== '') writeFigures(box.current, text)
  }, nextSecond)
  const text = textAt(live.now())
  return text === '' ? null : <Digits ref={box} text={text} {...(state && { state })} />
}

/** Digits that count down to an announced moment; nothing if it has passed, or is too far ahead. */
export function StartCountdown({ at }: { readonly at: Instant }) {
  const textAt = (now: Instant | null) => {
    const until = now === null ? null : untilStart(at, now)
    return until?.as === 'startsIn' ? until.text : ''
  }
  return <RunningText textAt={textAt} />
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

/** Returns the time until the planned start of a show that has not started, now and at any moment; renders only if more than the digits changes. */
export function useUntilStart(start: Instant | null) {
  const live = useLive()
  const isLost = useLost()
  const at = (now: Instant | null) =>
    start === null || now === null || isLost ? null : untilStart(start, now)
  useDerived((now) => {
    const until = at(now)
    return until === null ? null : `${until.as} ${formOf(until.text)}`
  }, nextSecond)
  return { now: at(live.now()), at }
}

/** The time until the planned start, in quiet figures, because no item's time is running yet. */
export function StartDigits({ start }: { readonly start: Instant | null }) {
  const { at } = useUntilStart(start)
  return <RunningText textAt={(now) => at(now)?.text ?? ''} state="before" />
}
