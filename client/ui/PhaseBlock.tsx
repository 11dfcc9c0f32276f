import type { ReactNode } from 'react'
import type { Duration } from '../../shared/time/instant.ts'
import { RunningDigits } from './RunningDigits.tsx'
import { RunningLine } from './RunningLine.tsx'
import { useCountdown } from './useCountdown.ts'
import './phaseField.css'
import './phaseBlock.css'

/** A mark over the ruler: where an item of this length has that much left. */
export type RulerMark = { readonly at: Duration; readonly text: string }

function Marks({
  marks,
  allotted,
}: {
  readonly marks: readonly RulerMark[]
  readonly allotted: Duration
}) {
  return marks.map(({ at, text }) => (
    <span
      key={text}
      className="ui-mark"
      style={{ left: `${(100 * (1 - at / allotted)).toFixed(2)}%` }}
    >
      {text}
    </span>
  ))
}

/** The block of a working screen that holds the countdown: the phase fills this block and nothing beside it. */
export function PhaseBlock({
  marks = [],
  head,
  children,
}: {
  readonly marks?: readonly RulerMark[]
  readonly head?: ReactNode
  readonly children: ReactNode
}) {
  const count = useCountdown()
  const running = count?.status === 'running' || count?.status === 'paused' ? count : null
  return (
    <section
      className="ui-field ui-phase"
      data-phase={running?.phase ?? 'calm'}
      data-paused={running?.status === 'paused'}
    >
      {head}
      <div className="ui-phase-sky">
        {running?.status === 'paused' ? <span className="ui-bars" aria-hidden="true" /> : null}
        <RunningDigits />
      </div>
      <div className="ui-phase-line">
        {running === null ? null : <Marks marks={marks} allotted={running.allotted} />}
        <RunningLine />
      </div>
      <div className="ui-field-foot ui-phase-foot">{children}</div>
    </section>
  )
}
