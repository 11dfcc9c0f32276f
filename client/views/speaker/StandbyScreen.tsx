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
import type { OwnTurn } from './ownTurn.ts'
import css from './speaker.module.css'

/** The show stands by and this person is next: their time stands ready, hollow. */
export function StandbyScreen({
  model,
  turn,
  asks,
}: {
  readonly model: SpeakerModel
  readonly turn: Extract<OwnTurn, { is: 'before' | 'ready' | 'standby' }>
  readonly asks: ReactNode
}) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const zone = model.clocks[0]?.zone
  const known = useLastKnown(zone)
  const city = useCity()
  const own = { length: length(turn.allotted) }
  const words = () => {
    if (known === null) return turn.hasNoLength ? t('standby.noLength') : t('standby.text', own)
    const at = `${city(zone ?? 'UTC')} ${known}`
    return turn.hasNoLength ? t('lost.standbyNoLength', { at }) : t('lost.standby', { at, ...own })
  }
  return (
    <div className={`ui-field ${css.field}`} data-phase="calm">
      <Head clocks={model.clocks}>
        <h1
          className={`ui-words title phrased ${css.title}`}
          lang={turn.title.lang}
          data-testid="next-item"
          data-item={turn.item}
        >
          <PhrasedText of={turn.title} />
        </h1>
      </Head>
      <div className={`ui-sky ${css.sky}`}>
        <RunningDigits />
      </div>
      <RunningLine />
      <div className={`ui-field-foot ${css.ground}`}>
        {model.finishing !== null && known === null ? (
          <FinishingWords seconds={model.finishing} />
        ) : (
          <p className={`ui-words ${css.words}`}>
            <span>{t(known === null ? 'standby.title' : 'on.lost')}</span>
            <small>{words()}</small>
          </p>
        )}
        <div className={css.asks}>{asks}</div>
      </div>
    </div>
  )
}
