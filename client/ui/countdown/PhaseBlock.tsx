import type { ComponentProps, ReactNode } from 'react'
import type { Duration } from '../../../shared/time/instant.ts'
import type { Countdown, Phase } from '../../../shared/timing/countdown.ts'
import { useLost } from '../connection/ConnectionState.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import page from './countdownPage.module.css'
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
      className={`second medium t0 ${css.mark}`}
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
    <section
      className={`column ${field.field} ${css.block}`}
      data-phase={phase}
      data-paused={paused}
    >
      <PageParts>
        {head}
        <div className={`row end ${css.sky}`} data-sky={true}>
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

/** The part of a page that shows a countdown: its digits above the ground line, texts below. A phase changes its fill, never its layout; a lost page has no fill. */
export function CountdownField({
  phase = 'calm',
  line,
  below,
  className = '',
  children,
  ...more
}: ComponentProps<'div'> & {
  readonly phase?: Phase
  readonly line: ReactNode
  readonly below: ReactNode
}) {
  const lost = useLost()
  return (
    <div
      {...more}
      className={`${field.field} ${page.field} ${className}`}
      data-phase={lost ? 'calm' : phase}
    >
      <PageParts>
        {children}
        {line}
        <div className={`spread ${field.foot} ${page.foot}`}>{below}</div>
      </PageParts>
    </div>
  )
}
