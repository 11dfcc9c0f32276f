import { useRef } from 'react'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { GroundLine, type GroundState, measuresOf, type Rule, UNCOUNTED } from './GroundLine.tsx'
import { useAdjustment } from './useAdjustment.ts'
import { useCounted, useCountedDrawing } from './useCountdown.ts'

/** Writes the values of a rule to its element, without rendering. */
export function writeRule(line: HTMLElement, rule: Rule): void {
  for (const [name, value] of Object.entries(measuresOf(rule))) {
    if (line.style.getPropertyValue(name) !== value) line.style.setProperty(name, value)
  }
}

/**
 * The ground line of the show's countdown, which moves with its digits. It is dashed while nothing runs, and plain once the show
 * has ended. `calm`: for readers who need not hurry; plain in overrun too.
 */
export function RunningLine({ calm = false }: { readonly calm?: boolean }) {
  const line = useRef<HTMLDivElement>(null)
  const item = useCounted((count) => (count !== null && 'phase' in count ? count.item.id : null))
  const adjusted = useAdjustment(calm ? null : item)
  const ended = useShow(({ show }) => show?.run.position.status === 'ended')
  const running: GroundState = useShow(({ connection }) =>
    connection.status === 'on-its-own' ? 'own' : 'running',
  )
  const idle: Rule = { ...UNCOUNTED, state: ended ? 'plain' : 'standing' }
  const ruleOf = (count: Countdown | null): Rule => {
    if (count === null) return { ...UNCOUNTED, state: 'unknown' }
    if (!('phase' in count)) return idle
    const { allotted, spent, phase, countsUp, remaining } = count
    const state = countsUp || (calm && remaining < 0) ? 'plain' : running
    return { allotted, spent, phase: calm ? 'calm' : phase, state, adjusted }
  }
  // Renders only if its style changes; else it is drawn.
  useCounted((count) => {
    const { phase, state } = ruleOf(count)
    return `${phase} ${state}`
  })
  const count = useCountedDrawing((now) => {
    if (line.current !== null) writeRule(line.current, ruleOf(now))
  })
  return <GroundLine ref={line} {...ruleOf(count)} />
}
