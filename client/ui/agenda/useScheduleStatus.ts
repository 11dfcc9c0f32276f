import type { ScheduleStatus } from '../../../shared/timing/moment.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** Returns a function that formats the state of the show against its plan, as on every screen; empty after the end. */
export function useScheduleStatus(): (status: ScheduleStatus) => string {
  const { t } = useTranslation('common')
  return (status) => {
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
