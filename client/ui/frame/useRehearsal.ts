import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'

/** That the show is a rehearsal, and how its clock runs, in words; null in a real one (R12). */
export function useRehearsal(): string | null {
  const { t } = useTranslation()
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  const rate = useShow(({ show }) => show?.clock.rate ?? 1)
  const stands = useShow(({ show }) => show?.clock.paused === true)
  if (!rehearsal) return null
  if (stands) return t('rehearsal.stands')
  return rate === 1 ? t('rehearsal.normal') : t('rehearsal.rate', { rate })
}
