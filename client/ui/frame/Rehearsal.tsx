import { useEffect } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import css from './rehearsal.module.css'

/** States in the bar of a screen that this is a rehearsal, and its speed; nothing in a real show. */
export function RehearsalMark() {
  const words = useRehearsal()
  return words === null ? null : (
    <span className={css.mark} data-testid="rehearsal">
      {words}
    </span>
  )
}

/** Draws the dotted frame of a rehearsal around the page while it shows one. */
export function useRehearsalFrame(): void {
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  useEffect(() => {
    if (!rehearsal) return
    const page = document.documentElement
    page.setAttribute('data-rehearsal', '')
    return () => page.removeAttribute('data-rehearsal')
  }, [rehearsal])
}

/** Returns the text that the show is a rehearsal, and how its clock runs; null in a real show (R12). */
export function useRehearsal(): string | null {
  const { t } = useTranslation()
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  const rate = useShow(({ show }) => show?.clock.rate ?? 1)
  const stands = useShow(({ show }) => show?.clock.paused === true)
  if (!rehearsal) return null
  if (stands) return t('rehearsal.stands')
  return rate === 1 ? t('rehearsal.normal') : t('rehearsal.rate', { rate })
}
