import type { ShowId } from '../../../shared/agenda/ids.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Qr } from '../../ui/links/Qr.tsx'
import { shortAddress, useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { InBoth } from './InBoth.tsx'
import waiting from './stageWaiting.module.css'

/** The address at which everyone may follow the show, as a code and as text; nothing if only this machine can open it. */
export function FollowLink({ show }: { readonly show: ShowId }) {
  const { t } = useTranslation('stage')
  const { addressOf, answered, worksElsewhere } = useLinkAddress()
  if (!(answered && worksElsewhere)) return null
  const address = addressOf(`/#${show}`)
  return (
    <div className={`acts ${waiting.follow}`} data-testid="follow">
      <Qr address={address} label={t('followCode')} />
      <div>
        <p className="second column" data-words={true}>
          <InBoth of={(lng) => t('follow', { lng })} />
        </p>
        <p className="strong breakable">{shortAddress(address)}</p>
      </div>
    </div>
  )
}
