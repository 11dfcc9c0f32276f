import type { CSSProperties } from 'react'
import type { Duration } from '../../shared/time/instant.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import type { Phase } from '../../shared/timing/countdown.ts'
import './groundLine.css'

/** How the line is drawn: as a running rule, standing (dashed), short dashes on its own clock, or plain. */
export type GroundState = 'running' | 'standing' | 'own' | 'unknown' | 'plain'

/** The minute rule under the digits: a tick a minute, what is gone thin, what is left thick; hatched from edge to edge in overrun. */
export function GroundLine({
  allotted,
  spent,
  phase,
  state,
}: {
  readonly allotted: Duration
  readonly spent: Duration
  readonly phase: Phase
  readonly state: GroundState
}) {
  const gone = allotted === 0 ? 0 : Math.min(1, spent / allotted)
  const style = {
    '--gone': `${(gone * 100).toFixed(2)}%`,
    '--gone-part': gone.toFixed(4),
    '--ticks': Math.max(1, allotted / MINUTE),
  } as CSSProperties
  return (
    <div
      className="ui-ground"
      data-phase={phase}
      data-state={state}
      style={style}
      aria-hidden="true"
    >
      <b />
      <i />
    </div>
  )
}
