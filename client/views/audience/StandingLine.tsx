import { useTranslation } from 'react-i18next'
import { clockText } from '../../../shared/time/format.ts'
import type { Standing } from './standing.ts'

/** How the session stands, in one calm sentence. */
export function StandingLine({
  standing,
  zone,
}: {
  readonly standing: Standing | null
  readonly zone: string
}) {
  const { t } = useTranslation('audience')
  if (standing === null) return null
  const { drift, end, endAs } = standing
  const key = drift === 0 ? 'onTime' : drift > 0 ? 'later' : 'sooner'
  return (
    <p data-testid="standing">
      <span>{t(`standing.${key}`, { count: Math.abs(drift) })}</span>
      {t('joint')}
      <span>{t(`standing.${endAs}`, { end: clockText(end, zone) })}</span>
    </p>
  )
}
