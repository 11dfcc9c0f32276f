import { useTranslation } from 'react-i18next'

/** What plain HTTP takes from this page's devices, and the way out; nothing where the page is secure. */
export function PlainNotice() {
  const { t } = useTranslation('owner')
  if (window.isSecureContext) return null
  return (
    <p className="owner-plain" role="note">
      <b>{t('plain.what')}</b> {t('plain.takes')} {t('plain.way')}
    </p>
  )
}
