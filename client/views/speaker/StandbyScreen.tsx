import type { ReactNode } from 'react'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useLastKnown } from '../../ui/connection/useLost.ts'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { FinishingWords } from './FinishingWords.tsx'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import type { Stage } from './stage.ts'

/** The show stands by and this person is next: their time stands ready, hollow. */
export function StandbyScreen({
  model,
  stage,
  asks,
}: {
  readonly model: SpeakerModel
  readonly stage: Extract<Stage, { is: 'before' | 'ready' | 'standby' }>
  readonly asks: ReactNode
}) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const zone = model.clocks[0]?.zone
  const known = useLastKnown(zone)
  const city = useCity()
  const own = { length: length(stage.allotted) }
  const words = () => {
    if (known === null) return stage.hasNoLength ? t('standby.noLength') : t('standby.text', own)
    const at = `${city(zone ?? 'UTC')} ${known}`
    return stage.hasNoLength ? t('lost.standbyNoLength', { at }) : t('lost.standby', { at, ...own })
  }
  return (
    <div className="ui-field speaker-field" data-phase="calm">
      <Head clocks={model.clocks}>
        <h1
          className="ui-words speaker-title title phrased"
          lang={stage.title.lang}
          data-testid="next-item"
          data-item={stage.item}
        >
          <PhrasedText of={stage.title} />
        </h1>
      </Head>
      <div className="ui-sky speaker-sky">
        <RunningDigits />
      </div>
      <RunningLine />
      <div className="ui-field-foot speaker-ground">
        {model.finishing !== null && known === null ? (
          <FinishingWords seconds={model.finishing} />
        ) : (
          <p className="ui-words speaker-say">
            <span>{t(known === null ? 'standby.title' : 'on.lost')}</span>
            <small>{words()}</small>
          </p>
        )}
        <div className="speaker-asks">{asks}</div>
      </div>
    </div>
  )
}
