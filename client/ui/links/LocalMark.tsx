import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLinkAddress } from './useLinkAddress.ts'
import './address.css'

/** Beside one link: that it works on this machine only; nothing where others open it. */
export function LocalMark() {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <p className="ui-local-one">
      <i className="ui-local-mark" aria-hidden={true}>
        !
      </i>
      <b>{t('localOne')}</b>
    </p>
  )
}
