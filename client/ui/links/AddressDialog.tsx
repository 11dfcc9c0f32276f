import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { isPlain } from './address.ts'
import { LocalWay } from './LocalWay.tsx'
import { Options } from './Options.tsx'
import { useAddressChoice } from './useLinkAddress.ts'
import './address.css'

/** Chooses what links begin with on this device, and says how there come to be other addresses. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('linkAddress')
  const { choices, chosen, choose } = useAddressChoice()
  return (
    <Dialog open={true} onClose={onClose} title={t('title')}>
      <div className="ui-addresses">
        <LocalWay />
        {choices.length === 0 ? null : (
          <fieldset>
            <legend className="second">{t('choose')}</legend>
            {choices.map((address) => (
              <label key={address}>
                <input
                  type="radio"
                  name="link-address"
                  checked={address === chosen}
                  onChange={() => choose(address)}
                />
                <span>{address}</span>
              </label>
            ))}
          </fieldset>
        )}
        <p>
          <Options>{t('other')}</Options>
        </p>
        {choices.some(isPlain) ? (
          <p>
            <Options>{t('plainWay')}</Options>
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
