import type { ReactNode } from 'react'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { OwnClock } from '../connection/ConnectionState.tsx'
import { CountdownField } from '../countdown/CountdownField.tsx'
import page from '../countdown/countdownPage.module.css'
import { PauseBars, RunningDigits } from '../countdown/Digits.tsx'
import { GroundLine, RunningLine, UNCOUNTED } from '../countdown/GroundLine.tsx'
import { RehearsalMark } from '../frame/Rehearsal.tsx'
import css from './smallWindow.module.css'

/** Two facts at the bottom of a small window: the state of the time, and what comes next or what to do. */
type Facts = { readonly left?: ReactNode; readonly right?: ReactNode }

function FactLine({ left, right }: Facts) {
  const { t } = useTranslation('smallWindow')
  const status = useShow(({ connection }) => connection.status)
  const lost = status === 'lost'
  return (
    <p className={`spread ${css.facts}`} data-testid="window-facts">
      <span>{lost ? t('lost') : left}</span>
      <span className="cut">
        {lost ? t('again') : status === 'on-its-own' ? <OwnClock /> : right}
      </span>
    </p>
  )
}

/** A small window with digits: its heading, the digits, the ground line and two facts. */
export function WindowFace({
  phase = 'calm',
  paused = false,
  head,
  figure = <RunningDigits />,
  line = <RunningLine />,
  ...facts
}: {
  readonly phase?: Phase
  readonly paused?: boolean
  readonly head: ReactNode
  /** The digits; by default the show's countdown. */
  readonly figure?: ReactNode
  readonly line?: ReactNode
} & Facts) {
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <CountdownField className={css.face} phase={phase} line={line} below={<FactLine {...facts} />}>
      <div className={css.sky}>
        <div className={css.head}>
          <RehearsalMark />
          <p className="lines">{head}</p>
          {paused && !lost ? <PauseBars /> : null}
        </div>
        {figure}
      </div>
    </CountdownField>
  )
}

/** A small window without digits: one sentence and two facts. Its line is dashed before the start, plain after the end. */
export function WindowWords({
  title,
  line,
  ...facts
}: { readonly title: ReactNode; readonly line: 'standing' | 'plain' } & Facts) {
  return (
    <CountdownField
      className={css.face}
      line={<GroundLine {...UNCOUNTED} state={line} />}
      below={<FactLine {...facts} />}
    >
      <div className={css.sky}>
        <RehearsalMark />
        <p className={`${page.statement} ${css.title}`}>{title}</p>
      </div>
    </CountdownField>
  )
}

/** A small window with one sentence and the next step. */
export function WindowMessage({ title, step }: { readonly title: string; readonly step: string }) {
  return (
    <div className={`second column ${css.say}`} role="status">
      <b>{title}</b>
      <span>{step}</span>
    </div>
  )
}
