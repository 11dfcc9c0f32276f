import type { ReactNode } from 'react'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { OwnClock } from '../connection/ConnectionState.tsx'
import { PauseBars } from '../countdown/Digits.tsx'
import { GroundLine, UNCOUNTED } from '../countdown/GroundLine.tsx'
import { RehearsalMark } from '../frame/Rehearsal.tsx'
import css from './card.module.css'

/** Two facts at the foot of a card: where it stands, and what comes or what to do. */
type Facts = { readonly left?: ReactNode; readonly right?: ReactNode }

function FactLine({ left, right }: Facts) {
  const { t } = useTranslation('card')
  const status = useShow(({ connection }) => connection.status)
  const lost = status === 'lost'
  return (
    <p className={css.facts} data-testid="card-facts">
      <span>{lost ? t('lost') : left}</span>
      <span>{lost ? t('again') : status === 'on-its-own' ? <OwnClock /> : right}</span>
    </p>
  )
}

/** A card with figures: whose they are, the figures, the ground line, two facts. A phase changes what is filled, never where things are. */
export function CardFace({
  phase = 'calm',
  paused = false,
  head,
  figure,
  line,
  ...facts
}: {
  readonly phase?: Phase
  readonly paused?: boolean
  readonly head: ReactNode
  readonly figure: ReactNode
  readonly line: ReactNode
} & Facts) {
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <div className={css.face} data-phase={lost ? 'calm' : phase}>
      <div className={css.sky}>
        <div className={css.head}>
          <RehearsalMark />
          <p>{head}</p>
          {paused && !lost ? (
            <span className={css.bars}>
              <PauseBars />
            </span>
          ) : null}
        </div>
        {figure}
      </div>
      <div className={css.line}>{line}</div>
      <FactLine {...facts} />
    </div>
  )
}

/** A card without figures: one sentence, and two facts; its line is dashed before something begins, plain after the end. */
export function CardWords({
  title,
  line,
  ...facts
}: { readonly title: ReactNode; readonly line: 'standing' | 'plain' } & Facts) {
  return (
    <div className={css.face} data-phase="calm">
      <div className={css.sky}>
        <RehearsalMark />
        <p className={css.title}>{title}</p>
      </div>
      <div className={css.line}>
        <GroundLine {...UNCOUNTED} state={line} />
      </div>
      <FactLine {...facts} />
    </div>
  )
}

/** A card that says one thing and the next step. */
export function CardMessage({ title, step }: { readonly title: string; readonly step: string }) {
  return (
    <div className={css.say} role="status">
      <b>{title}</b>
      <span>{step}</span>
    </div>
  )
}
