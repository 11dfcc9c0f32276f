import type { ScheduleStatus } from '../../../shared/timing/moment.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** How the show stands against its plan, in the words of every screen that says so; empty after the end. */
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
