import type { Phase } from '../../../../shared/timing/countdown.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'

/** The state of a row as a small shape, with its word for those who do not see it. */
export function StatusMark({
  status,
  phase,
}: {
  readonly status: Row['status']
  readonly phase: Phase | null
}) {
  const { t } = useTranslation()
  return (
    <span className="mod-mark" data-mark={phase ?? status}>
      <span className="unseen">{t(`status.${status}`)}</span>
    </span>
  )
}
