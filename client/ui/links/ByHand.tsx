import { useTranslation } from '../../i18n/useTranslation.tsx'
import './links.css'

/** An address to be copied by hand, where the browser does not allow copying. */
export function ByHand({ address }: { readonly address: string }) {
  const { t } = useTranslation()
  return (
    <label className="ui-links-by-hand">
      <span>{t('meeting.byHand')}</span>
      <input readOnly value={address} onFocus={({ target }) => target.select()} />
    </label>
  )
}
