import type { ScheduleStatus } from '../../../shared/timing/moment.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** Returns a function that formats the state of the show against its plan, as on every screen; empty after the end. */
export function useScheduleStatus(): (standing: ScheduleStatus) => string {
  const { t } = useTranslation('common')
  return (standing) => {
    switch (standing.is) {
      case 'notStarted':
      case 'onTime':
      case 'soFar':
      case 'under':
        return t(`drift.${standing.is}`)
      case 'behind':
      case 'ahead':
      case 'aheadSoFar':
        return t(`drift.${standing.is}`, { count: standing.minutes })
      case 'ended':
        return ''
    }
  }
}
