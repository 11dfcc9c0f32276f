import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { LocalWay } from '../../ui/links/LocalWay.tsx'
import { Qr } from '../../ui/links/Qr.tsx'

/** One address as a large code, to be scanned off this screen. */
export function QrDialog({
  address,
  who,
  onClose,
}: {
  readonly address: string
  readonly who: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('owner')
  return (
    <Dialog open={true} onClose={onClose} title={who}>
      <div className="owner-qr-large">
        <Qr address={address} label={t('qrOf', { who })} />
      </div>
      <LocalWay />
      <p className="owner-typed second">{address}</p>
    </Dialog>
  )
}
