import type { CSSProperties, Ref } from 'react'
import type { Duration } from '../../../shared/time/instant.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import css from './groundLine.module.css'

/** How the line is drawn: as a running rule, standing (dashed), short dashes on its own clock, or plain. */
export type GroundState = 'running' | 'standing' | 'own' | 'unknown' | 'plain'

const percent = (part: number) => `${(Math.min(1, part) * 100).toFixed(2)}%`

/** A rule: lengths in ms; `adjusted` is what was just given (positive) or taken: outlined at the rule's end, struck where taken. */
export type Rule = {
  readonly allotted: Duration
  readonly spent: Duration
  readonly phase: Phase
  readonly state: GroundState
  readonly adjusted?: Duration | null
}

/** The measures of a rule where nothing is counted. */
export const UNCOUNTED = { allotted: 0, spent: 0, phase: 'calm' } as const

/** The change that a rule shows, in ms; 0 for none. */
function changeOf({ allotted, state, adjusted }: Rule): Duration {
  const runs = state === 'running' || state === 'own'
  return runs && allotted > 0 ? (adjusted ?? 0) : 0
}

/** The measures of a rule, as its sheet reads them. */
export function measuresOf(rule: Rule): Readonly<Record<`--${string}`, string>> {
  const change = changeOf(rule)
  // The rule keeps its old length while it shows what was taken from it.
  const length = rule.allotted + Math.max(0, -change)
  const gone = rule.allotted === 0 ? 0 : Math.min(1, rule.spent / length)
  return {
    '--gone': percent(gone),
    '--gone-part': gone.toFixed(4),
    '--ticks': String(Math.max(1, length / MINUTE)),
    '--change': change === 0 ? '0%' : percent(Math.abs(change) / length),
  }
}

/** The minute rule under the digits: a tick a minute, what is gone thin, what is left thick; hatched from edge to edge in overrun. */
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
