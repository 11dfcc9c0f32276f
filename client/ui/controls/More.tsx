import { useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useHidden } from './useHidden.ts'
import './more.css'

/**
 * The sign that a part of the page goes on out of sight, and where: it stands at the foot of the part that scrolls, as its
 * last child, and is gone where everything is in sight. Only for the eye: who hears the page or walks it by keys meets all of it.
 */
export function More() {
  const { t } = useTranslation()
  const sign = useRef<HTMLParagraphElement>(null)
  const { above, below, beside, margin } = useHidden(sign)
  return (
    <p
      ref={sign}
      className="ui-more"
      data-above={above}
      data-below={below}
      data-beside={beside}
      aria-hidden="true"
      style={{ bottom: -margin }}
    >
      <span>{above ? t('more.above') : ''}</span>
      <span>{beside ? t('more.beside') : ''}</span>
      <span>{below ? t('more.below') : ''}</span>
    </p>
  )
}
