import type { Cue } from '../../../shared/run/cue.ts'
import { signalOf } from '../../../shared/run/signal.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { senderOf } from '../../ui/connection/cueSender.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoothSender } from '../../ui/cues/useBoothSender.ts'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { type CueProps, OtherWords } from './CueScreen.tsx'
import css from './cueScreen.module.css'
import type { SpeakerModel } from './model.ts'

/** Whether a message stands under the reader's own figures instead of over the page: a booth's signal, while these run (R17). */
export function isBelowFigures({ turn, floor }: SpeakerModel, cue: Cue): boolean {
  return signalOf(cue) !== null && (turn.is === 'on' || floor !== null)
}

/** A booth's signal in the place of the words under the line, inverted: it covers no figure, and a tap anywhere on it says that it was seen. */
export function SignalBand({ model, cue, more, gotIt }: CueProps) {
  const { t } = useTranslation(['speaker', 'common'])
  const boothSender = useBoothSender()
  const { text, lang } = useCueWords()(cue.content)
  return (
    <div className={css.signal} data-testid="cue" data-signal={true} data-cue={cue.id}>
      <div role="alert">
        <p className={css.sender}>
          {boothSender(cue) ?? t(`cue.from.${senderOf(cue)}`)}
          {more === 0 ? null : <span>{t('common:moreCues', { count: more })}</span>}
        </p>
        <p className={css.words} lang={lang}>
          {text}
        </p>
        <OtherWords cue={cue} model={model} />
      </div>
      <Button look="ink" shortcut="Space" data-testid="acknowledge" onClick={gotIt}>
        {t('cue.gotIt')}
      </Button>
    </div>
  )
}
