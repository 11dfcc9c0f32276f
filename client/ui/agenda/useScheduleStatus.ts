import type { ScheduleStatus } from '../../../shared/timing/moment.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** From this many minutes ahead the show began on another day than planned, or nearly. */
const FAR_AHEAD = 12 * 60

/** Returns whether the show began so long before its plan that fixed times keep it waiting (T5). */
export function isFarAhead(status: ScheduleStatus): boolean {
  return (status.is === 'ahead' || status.is === 'aheadSoFar') && status.minutes >= FAR_AHEAD
}

/** Returns a function that formats the state of the show against its plan, as on every screen; empty after the end. */
export function useScheduleStatus(): (status: ScheduleStatus) => string {
  const { t } = useTranslation('common')
  return (status) => {
    if (isFarAhead(status) && 'minutes' in status)
      return t('drift.farAhead', { count: status.minutes })
    switch (status.is) {
      case 'notStarted':
      case 'onTime':
      case 'soFar':
      case 'under':
        return t(`drift.${status.is}`)
      case 'behind':
      case 'ahead':
      case 'aheadSoFar':
        return t(`drift.${status.is}`, { count: status.minutes })
      case 'ended':
        return ''
    }
  }
}
