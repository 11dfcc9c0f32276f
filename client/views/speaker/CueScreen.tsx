import type { Cue } from '../../../shared/run/cue.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { senderOf } from '../../ui/connection/cueSender.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { CueLanguage } from '../../ui/cues/CueLanguage.tsx'
import { useBoothSender } from '../../ui/cues/useBoothSender.ts'
import { useCueWords, useOtherLanguage } from '../../ui/cues/useCueWords.ts'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import css from './cueScreen.module.css'
import { useDeviceActs } from './device.ts'
import type { SpeakerModel } from './model.ts'
import speaker from './speaker.module.css'
import { TimesMessage } from './TimesMessage.tsx'

/** The same in the other language of the show, for whoever reads over their shoulder. */
export function OtherWords({ cue, model }: { readonly cue: Cue; readonly model: SpeakerModel }) {
  const words = useCueWords()
  const other = useOtherLanguage(model.languages)
  if (other === null || cue.content.type === 'free') return null
  const { text, lang } = words(cue.content, other)
  return <p lang={lang}>{text}</p>
}

/** Long messages are set smaller, so that all of one is seen at once. */
function sizeOf(text: string): 'large' | 'medium' | 'small' {
  const width = textWidth(text)
  if (width <= 48) return 'large'
  return width <= 110 ? 'medium' : 'small'
}

/** Whether the reader's own clock goes on while they read. */
function runsFor({ turn }: SpeakerModel): boolean {
  return turn.is === 'on' && turn.pausedSince === null
}

/** What shows a message to the reader takes. */
export type CueProps = {
  readonly model: SpeakerModel
  readonly cue: Cue
  /** How many more messages wait behind it. */
  readonly more: number
  readonly gotIt: () => void
}

/** A message over the whole screen, the only inverted one; a tap anywhere says that it was seen. */
export function CueScreen({ model, cue, more, gotIt }: CueProps) {
  const { t } = useTranslation(['speaker', 'common'])
  const boothSender = useBoothSender()
  const isPreview = useDeviceActs() === null
  const connection = useShow((state) => state.connection)
  const { text, lang } = useCueWords()(cue.content)
  return (
    <div className={css.cue} data-testid="cue" data-cue={cue.id}>
      <header className={css.head}>
        <p className={css.from}>
          {boothSender(cue) ?? t(`cue.from.${senderOf(cue)}`)} <CueLanguage content={cue.content} />
        </p>
        <RehearsalMark />
        <div className={css.clocks}>
          {model.turn.is === 'on' ? <RunningDigits /> : null}
          {isPreview ? null : (
            <span className={speaker.synced}>
              <ConnectionState connection={connection} />
            </span>
          )}
        </div>
      </header>
      {cue.content.type === 'times' ? (
        <TimesMessage model={model} times={cue.content} />
      ) : (
        <div className={css.message} role="alert" data-size={sizeOf(text)}>
          <p lang={lang}>{text}</p>
          <OtherWords cue={cue} model={model} />
        </div>
      )}
      <div className={css.foot}>
        <Button look="ink" shortcut="Space" data-testid="acknowledge" onClick={gotIt}>
          {t('cue.gotIt')}
        </Button>
        <p>
          {runsFor(model) ? `${t('cue.runs')}${t('joint')}` : ''}
          {more === 0 ? t('cue.close') : t('common:moreCues', { count: more })}
        </p>
      </div>
      {model.live === null ? null : (
        <span className="unseen" data-testid="live-item" data-item={model.live.item} />
      )}
      {model.next === null ? null : (
        <span className="unseen" data-testid="next-item" data-item={model.next.item} />
      )}
    </div>
  )
}
