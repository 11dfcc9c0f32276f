import type { Phase } from '../../../../shared/timing/countdown.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import css from './statusMark.module.css'

/** Whether somebody is here, as a shape. */
export function HereRing({ here }: { readonly here: boolean }) {
  return <i className={css.ring} data-here={here} aria-hidden="true" data-drawing />
}

/** The state of a row as a shape, with its word for screen readers; a hollow ring: nobody of it is here. */
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
  const word = <span className="unseen">{t(`status.${status}`)}</span>
  if (absent && status === 'waiting')
    return (
      <>
        <HereRing here={false} />
        {word}
      </>
    )
  return (
    <span className={css.mark} data-mark={phase ?? status} data-drawing>
      {word}
    </span>
  )
}
