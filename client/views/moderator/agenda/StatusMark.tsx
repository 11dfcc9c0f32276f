import type { Phase } from '../../../../shared/timing/countdown.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import css from './statusMark.module.css'

/** A shape that shows whether somebody is here. */
export function HereRing({ here }: { readonly here: boolean }) {
  return <i className={`fixed ${css.ring}`} data-here={here} aria-hidden="true" data-drawing />
}

/** The shapes on 12 by 12 px. The square of a live item fills from phase to phase; its outline is broken while the phase is not known. */
const SHAPES: Readonly<Record<Row['status'] | Phase, string>> = {
  waiting: '',
  calm: 'M0 0h12v12H0zM2 2v6h8V2z',
  amber: 'M0 0h12v12H0zM2 2v4h8V2z',
  red: 'M0 0h12v12H0z',
  over: 'M0 0h12v12H0zM5 2.5V5H2.5v2H5v2.5h2V7h2.5V5H7V2.5z',
  live: 'M0 0h4v2H2v2H0zM8 0h4v4h-2V2H8zM0 8h2v2h2v2H0zM10 8h2v4H8v-2h2z',
  paused: 'M2 2h3v8H2zM7 2h3v8H7z',
  done: 'M2 5h8v2H2z',
  dropped: 'M2.5 8.1l5.6-5.6 1.4 1.4-5.6 5.6z',
  passed: 'M3.7 3.4 5.1 2l4 4-4 4-1.4-1.4L6.3 6z',
}

/** The state of a row as a shape, with a word for screen readers; a hollow ring if none of its people are here. */
export function StatusMark({
  status,
  phase,
  absent,
}: {
  readonly status: Row['status']
  readonly phase: Phase | null
  readonly absent: boolean
}) {
  const { t } = useTranslation()
  return (
    <>
      {absent && status === 'waiting' ? (
        <HereRing here={false} />
      ) : (
        <svg
          className={css.mark}
          viewBox="0 0 12 12"
          data-status={status}
          data-drawing
          aria-hidden="true"
        >
          <path fillRule="evenodd" d={SHAPES[phase ?? status]} />
        </svg>
      )}
      <span className="unseen">{t(`status.${status}`)}</span>
    </>
  )
}
