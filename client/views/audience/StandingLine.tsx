import { useTranslation } from 'react-i18next'
import { clockText } from '../../../shared/time/format.ts'
import { useLost } from '../../ui/connection/useLost.ts'
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
  const lost = useLost()
  if (standing === null) return null
  const { drift, end, endAs } = standing
  const key = drift === 0 ? 'onTime' : drift > 0 ? 'later' : 'sooner'
  const count = Math.abs(drift)
  const at = { end: clockText(end, zone) }
  const wasEnd = endAs === 'about' ? t('lost.endAbout', at) : t('lost.end', at)
  return (
    <p data-testid="standing">
      <span>{lost ? t(`lost.${key}`, { count }) : t(`standing.${key}`, { count })}</span>
      {t('joint')}
      <span>{lost ? wasEnd : t(`standing.${endAs}`, at)}</span>
    </p>
  )
}
