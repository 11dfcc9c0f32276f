import type { CSSProperties } from 'react'
import type { Duration } from '../../../shared/time/instant.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import './groundLine.css'

/** How the line is drawn: as a running rule, standing (dashed), short dashes on its own clock, or plain. */
export type GroundState = 'running' | 'standing' | 'own' | 'unknown' | 'plain'

const percent = (part: number) => `${(Math.min(1, part) * 100).toFixed(2)}%`

/**
 * The minute rule under the digits: a tick a minute, what is gone thin, what is left thick; hatched from edge to edge in
 * overrun. `adjusted` is what was just given (positive) or taken, in ms: outlined at the rule's end, struck where taken.
 */
export function GroundLine({
  allotted,
  spent,
  phase,
  state,
  adjusted = null,
}: {
  readonly allotted: Duration
  readonly spent: Duration
  readonly phase: Phase
  readonly state: GroundState
  readonly adjusted?: Duration | null
}) {
  const shown = adjusted !== null && allotted > 0 && (state === 'running' || state === 'own')
  const taken = shown && adjusted < 0 ? -adjusted : 0
  // The rule keeps its old length while it shows what was taken from it.
  const length = allotted + taken
  const gone = allotted === 0 ? 0 : Math.min(1, spent / length)
  const style = {
    '--gone': percent(gone),
    '--gone-part': gone.toFixed(4),
    '--ticks': Math.max(1, length / MINUTE),
    '--change': shown ? percent(Math.abs(adjusted) / length) : '0%',
  } as CSSProperties
  const change = taken > 0 ? 'taken' : 'given'
  return (
    <div
      className="ui-ground"
      data-phase={phase}
      data-state={state}
      data-change={shown ? change : undefined}
      style={style}
      aria-hidden="true"
    >
      <b />
      <i />
      {shown ? <s /> : null}
    </div>
  )
}
