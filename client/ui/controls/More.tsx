import { type CSSProperties, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useHidden } from './useHidden.ts'
import './more.css'

/**
 * Names what comes next out of sight of a part that scrolls, and on which side. It is the part's last child, and is gone where
 * everything is in sight. Only for the eye: who hears the page or walks it by keys meets all of it.
 */
export function More() {
  const { t } = useTranslation()
  const sign = useRef<HTMLParagraphElement>(null)
  const { above, below, beside, margin, cut } = useHidden(sign)
  return (
    <p
      ref={sign}
      className="ui-more"
      data-above={above !== ''}
      data-below={below !== ''}
      data-beside={beside !== ''}
      aria-hidden="true"
      style={{ bottom: -margin, '--cut': `${cut}px` } as CSSProperties}
    >
      <span>{above === '' ? '' : t('more.above', { name: above })}</span>
      <span>{beside === '' ? '' : t('more.beside', { name: beside })}</span>
      <span>{below === '' ? '' : t('more.below', { name: below })}</span>
    </p>
  )
}
