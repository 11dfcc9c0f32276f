import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { LocalWay } from './AddressNotice.tsx'
import { Qr } from './Qr.tsx'
import css from './qr.module.css'

/** The large QR code of an address, to scan from this screen. */
export function QrDialog({
  address,
  who,
  onClose,
}: {
  readonly address: string
  readonly who: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('giveOut')
  return (
    <Dialog onClose={onClose} title={who}>
      <div className={css.large}>
        <Qr address={address} label={t('card.code', { who })} />
      </div>
      <LocalWay />
      <p className={`second t0 ${css.address}`}>{address}</p>
    </Dialog>
  )
}
