import { useRef } from 'react'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { GroundLine, measuresOf, type Rule } from './GroundLine.tsx'
import { useCounted, useCountedDrawing } from './useCountdown.ts'

/** Writes the measures of a rule to its line, without rendering. */
export function writeRule(line: HTMLElement, rule: Rule): void {
  for (const [name, value] of Object.entries(measuresOf(rule))) {
    if (line.style.getPropertyValue(name) !== value) line.style.setProperty(name, value)
  }
}

/** A ground line that moves with the digits: rendered where its look changes, else drawn. `ruleOf` says how it is at a count (null: no line). */
export function DrawnLine({
  ruleOf,
}: {
  readonly ruleOf: (count: Countdown | null) => Rule | null
}) {
  const line = useRef<HTMLDivElement>(null)
  useCounted((count) => {
    const rule = ruleOf(count)
    return rule && `${rule.phase} ${rule.state}`
  })
  const count = useCountedDrawing((now) => {
    const rule = ruleOf(now)
    if (line.current !== null && rule !== null) writeRule(line.current, rule)
  })
  const rule = ruleOf(count)
  return rule === null ? null : <GroundLine ref={line} {...rule} />
}
