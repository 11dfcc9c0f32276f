import type { ShowId } from '../../../shared/agenda/ids.ts'
import { tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Qr } from '../../ui/links/Qr.tsx'
import { shortAddress, useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import type { StageModel } from './model.ts'
import waiting from './stageWaiting.module.css'
import { useStageLanguages } from './useStageLanguages.ts'

/** Where everyone may follow the show, as a code and as it is typed; nothing where only this machine opens it. */
export function FollowLink({
  show,
  model,
}: {
  readonly show: ShowId
  readonly model: Pick<StageModel, 'languages'>
}) {
  const { t } = useTranslation('stage')
  const tongues = useStageLanguages(model)
  const { addressOf, answered, worksElsewhere } = useLinkAddress()
  if (!(answered && worksElsewhere)) return null
  const address = addressOf(`/#${show}`)
  return (
    <div className={waiting.follow} data-testid="follow">
      <Qr address={address} label={t('followCode')} />
      <div>
        <p className={waiting.words} data-words={true}>
          {tongues.map((lng) => (
            <span key={lng} lang={tagOf(lng)}>
              {t('follow', { lng })}
            </span>
          ))}
        </p>
        <p className={waiting.address}>{shortAddress(address)}</p>
      </div>
    </div>
  )
}
