import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { useClock } from './dayContext.ts'
import type { Punctuality } from './punctuality.ts'

/** When it ends; told against the plan where that is not what the sentence before it lets expect. */
function useEnd(): (standing: Punctuality, end: string) => string {
  const { t } = useTranslation('audience')
  const lost = useLost()
  return ({ endAs, against }, end) => {
    const how = endAs === 'about' ? 'endAbout' : 'end'
    if (lost) return t(`lost.${how}`, { end })
    if (endAs !== 'about' || against === 0) return t(`standing.${endAs}`, { end })
    const count = Math.abs(against)
    return t(against > 0 ? 'standing.aboutLater' : 'standing.aboutSooner', { end, count })
  }
}

/** How the session stands, in one calm sentence. */
export function ScheduleLine({
  standing,
  zone,
}: {
  readonly standing: Punctuality | null
  readonly zone: string
}) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const ends = useEnd()
  const clock = useClock(zone)
  if (standing === null) return null
  const { pace, minutes: count } = standing
  return (
    <p data-testid="standing">
      <span>{lost ? t(`lost.${pace}`, { count }) : t(`standing.${pace}`, { count })}</span>
      {t('joint')}
      <span>{ends(standing, clock(standing.end))}</span>
    </p>
  )
}
