import { type Duration, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from '../agenda/useLength.ts'

/** Returns a function that formats a phase by the time left at which it began (`bound`, in ms), so that the words fit every item. */
export function usePhaseWord(): (phase: Phase, bound: Duration) => string {
  const { t } = useTranslation()
  const length = useLength()
  return (phase, bound) => {
    if (phase === 'red' && bound === MINUTE) return t('phase.lastMinute')
    const time =
      bound % MINUTE === 0 ? length(bound) : t('seconds', { count: Math.round(bound / SECOND) })
    return t(`phase.${phase}`, { time })
  }
}
