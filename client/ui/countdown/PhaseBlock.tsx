import type { ReactNode } from 'react'
import type { Duration } from '../../../shared/time/instant.ts'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { PauseBars, RunningDigits } from './Digits.tsx'
import { RunningLine } from './GroundLine.tsx'
import css from './phaseBlock.module.css'
import field from './phaseField.module.css'
import { useCounted } from './useCountdown.ts'

/** A mark above the ruler, at the place where the time left is `at` (ms). */
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
      className={`second ${css.mark}`}
      style={{ left: `${(100 * (1 - at / allotted)).toFixed(2)}%` }}
    >
      {text}
    </span>
  ))
}

function runningCount(count: Countdown | null) {
  return count !== null && 'phase' in count ? count : null
}

/** The block of a working screen that contains the countdown. The phase fills this block only. */
export function PhaseBlock({
  marks = [],
  head,
  figures = <RunningDigits />,
  children,
}: {
  readonly marks?: readonly RulerMark[]
  readonly head?: ReactNode
  /** The figures; by default the countdown. */
  readonly figures?: ReactNode
  readonly children: ReactNode
}) {
  const allotted = useCounted((count) => runningCount(count)?.allotted ?? null)
  const phase = useCounted((count) => runningCount(count)?.phase ?? 'calm')
  const paused = useCounted((count) => count?.status === 'paused')
  return (
    <section className={`${field.field} ${css.block}`} data-phase={phase} data-paused={paused}>
      <PageParts>
        {head}
        <div className={css.sky} data-sky={true}>
          {paused ? (
            <span className={css.paused}>
              <PauseBars />
            </span>
          ) : null}
          {figures}
        </div>
        <div className={css.line}>
          {allotted === null ? null : <Marks marks={marks} allotted={allotted} />}
          <RunningLine />
        </div>
        <div className={`${field.foot} ${css.foot}`}>
          <PageParts>{children}</PageParts>
        </div>
      </PageParts>
    </section>
  )
}
