import type { Phase } from '../../../../shared/timing/countdown.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import css from './statusMark.module.css'

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
  const mark = absent && status === 'waiting' ? 'absent' : (phase ?? status)
  return (
    <span className={css.mark} data-mark={mark} data-drawing>
      <span className="unseen">{t(`status.${status}`)}</span>
    </span>
  )
}
