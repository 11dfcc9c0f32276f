import type { ReactNode } from 'react'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { OwnClock } from '../connection/ConnectionState.tsx'
import { GroundLine, UNCOUNTED } from '../countdown/GroundLine.tsx'
import { RehearsalMark } from '../frame/Rehearsal.tsx'

/** Two facts at the foot of a card: where it stands, and what comes or what to do. */
type Facts = { readonly left?: ReactNode; readonly right?: ReactNode }

function FactLine({ left, right }: Facts) {
  const { t } = useTranslation('card')
  const status = useShow(({ connection }) => connection.status)
  const lost = status === 'lost'
  return (
    <p className="card-facts" data-testid="card-facts">
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
    <div className="card-face" data-phase={lost ? 'calm' : phase}>
      <div className="card-sky">
        <div className="card-head">
          <RehearsalMark />
          <p>{head}</p>
          {paused && !lost ? <span className="card-bars" aria-hidden="true" /> : null}
        </div>
        {figure}
      </div>
      <div className="card-line">{line}</div>
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
    <div className="card-face" data-phase="calm">
      <div className="card-sky">
        <RehearsalMark />
        <p className="card-title">{title}</p>
      </div>
      <div className="card-line">
        <GroundLine {...UNCOUNTED} state={line} />
      </div>
      <FactLine {...facts} />
    </div>
  )
}

/** A card that says one thing and the next step. */
export function CardMessage({ title, step }: { readonly title: string; readonly step: string }) {
  return (
    <div className="card-say" role="status">
      <b>{title}</b>
      <span>{step}</span>
    </div>
  )
}
