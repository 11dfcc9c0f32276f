import { useTranslation } from 'react-i18next'

/** A command line option, which no line may break. */
const OPTION = /(--[a-z-]+)/

/** What plain HTTP takes from this page's devices, and the way out; nothing where the page is secure. */
export function PlainNotice() {
  const { t } = useTranslation('owner')
  if (window.isSecureContext) return null
  return (
    <p className="owner-plain" role="note">
      <b>{t('plain.what')}</b> {t('plain.takes')}{' '}
      {t('plain.way')
        .split(OPTION)
        .map((part) =>
          OPTION.test(part) ? (
            <span key={part} className="owner-option">
              {part}
            </span>
          ) : (
            part
          ),
        )}
    </p>
  )
}
