import { useEffect } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import css from './rehearsal.module.css'

/** States in the bar of a screen that this is a rehearsal, and its speed; nothing in a real show. */
export function RehearsalMark() {
  const text = useRehearsal()
  return text === null ? null : (
    <span className={`strong whole fixed ${css.mark}`} data-testid="rehearsal">
      {text}
    </span>
  )
}

/** Draws the dotted frame of a rehearsal around the page while it shows one. */
export function useRehearsalFrame(): void {
  const isRehearsal = useShow(({ show }) => show?.rehearsal === true)
  useEffect(() => {
    if (!isRehearsal) return
    const page = document.documentElement
    page.setAttribute('data-rehearsal', '')
    return () => page.removeAttribute('data-rehearsal')
  }, [isRehearsal])
}

/** Returns the text that this is a rehearsal, with the speed of its clock; null in a real show (R12). */
export function useRehearsal(): string | null {
  const { t } = useTranslation()
  const isRehearsal = useShow(({ show }) => show?.rehearsal === true)
  const rate = useShow(({ show }) => show?.clock.rate ?? 1)
  const isPaused = useShow(({ show }) => show?.clock.paused === true)
  if (!isRehearsal) return null
  if (isPaused) return t('rehearsal.stands')
  return rate === 1 ? t('rehearsal.normal') : t('rehearsal.rate', { rate })
}
