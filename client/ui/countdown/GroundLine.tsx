import { type CSSProperties, type Ref, useRef } from 'react'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Countdown, Phase } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import css from './groundLine.module.css'
import { useCounted, useCountedDrawing, useRecentAdjustment } from './useCountdown.ts'

/** The style of the line: a running rule, standing (dashed), short dashes while the screen uses its own clock, unknown, or plain. */
type GroundState = 'running' | 'standing' | 'own' | 'unknown' | 'plain'

const percent = (part: number) => `${(Math.min(1, part) * 100).toFixed(2)}%`

/** The values of a rule; lengths in ms. `adjusted` is the time that was just given (positive) or taken: outlined at the end of the rule, struck out if taken. */
export type Rule = {
  readonly allotted: Duration
  readonly spent: Duration
  readonly phase: Phase
  readonly state: GroundState
  readonly adjusted?: Duration | null
}

/** The values of a rule if nothing is counted. */
export const UNCOUNTED = { allotted: 0, spent: 0, phase: 'calm' } as const

/** Returns the change that a rule shows, in ms; 0 for none. */
function changeOf({ allotted, state, adjusted }: Rule): Duration {
  const runs = state === 'running' || state === 'own'
  return runs && allotted > 0 ? (adjusted ?? 0) : 0
}

/** Returns the custom properties that the style sheet of the rule uses. */
function measuresOf(rule: Rule): Readonly<Record<`--${string}`, string>> {
  const change = changeOf(rule)
  // While the rule shows taken time, it keeps its old length.
  const length = rule.allotted + Math.max(0, -change)
  const spentPart = rule.allotted === 0 ? 0 : Math.min(1, rule.spent / length)
  return {
    '--gone': percent(spentPart),
    '--gone-part': spentPart.toFixed(4),
    '--ticks': String(Math.max(1, length / MINUTE)),
    '--change': change === 0 ? '0%' : percent(Math.abs(change) / length),
  }
}

/** The minute rule below the digits: a tick for each minute, thin for spent time, thick for the time left, hatched from edge to edge in overrun. */
export function GroundLine({ ref, ...rule }: Rule & { readonly ref?: Ref<HTMLDivElement> }) {
  const change = changeOf(rule)
  return (
    <div
      ref={ref}
      className={css.ground}
      data-testid="ground-line"
      data-figures={true}
      data-drawing={true}
      data-phase={rule.phase}
      data-state={rule.state}
      data-change={change === 0 ? undefined : change < 0 ? 'taken' : 'given'}
      style={measuresOf(rule) as CSSProperties}
      aria-hidden="true"
    >
      <b />
      <i />
      {change === 0 ? null : <s />}
    </div>
  )
}

/** Writes the values of a rule to its element, without rendering. */
export function writeRule(line: HTMLElement, rule: Rule): void {
  for (const [name, value] of Object.entries(measuresOf(rule))) {
    if (line.style.getPropertyValue(name) !== value) line.style.setProperty(name, value)
  }
}

/**
 * The ground line of the show's countdown, which moves with its digits. It is dashed while nothing runs, and plain once the show
 * has ended. `calm`: without phases and adjustments, and plain in overrun too.
 */
export function RunningLine({ calm = false }: { readonly calm?: boolean }) {
  const line = useRef<HTMLDivElement>(null)
  const item = useCounted((count) => (count !== null && 'phase' in count ? count.item.id : null))
  const adjusted = useRecentAdjustment(calm ? null : item)
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
  // Renders only if its style changes; its values are written directly.
  useCounted((count) => {
    const { phase, state } = ruleOf(count)
    return `${phase} ${state}`
  })
  const count = useCountedDrawing((now) => {
    if (line.current !== null) writeRule(line.current, ruleOf(now))
  })
  return <GroundLine ref={line} {...ruleOf(count)} />
}
