import type { ComponentProps } from 'react'
import type { Cue } from '../../../shared/run/cue.ts'
import { signalOf } from '../../../shared/run/signal.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { senderOf } from '../../ui/connection/cueSender.ts'
import { Button } from '../../ui/controls/Button.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { CueLanguage } from '../../ui/cues/CueStrip.tsx'
import { useBoothSender, useCueWords, useOtherLanguage } from '../../ui/cues/useCueWords.ts'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import css from './cueScreen.module.css'
import { useDeviceActs } from './DeviceMenu.tsx'
import type { SpeakerModel } from './model.ts'
import { TimesMessage } from './TimesMessage.tsx'

/** The text of a cue, also in the show's other language for other people at this page. */
function Words({
  cue: { content },
  ...frame
}: Pick<CueProps, 'cue'> & Pick<ComponentProps<'div'>, 'className' | 'role'>) {
  const cueText = useCueWords()
  const other = useOtherLanguage()
  const hasOther = other !== null && content.type !== 'free'
  return (
    <FittedWords
      {...frame}
      texts={hasOther ? [cueText(content), cueText(content, other)] : [cueText(content)]}
    />
  )
}

/** The properties of a message to the reader. */
type CueProps = {
  readonly model: SpeakerModel
  readonly cue: Cue
  /** The number of further messages after it. */
  readonly more: number
  readonly gotIt: () => void
}

function Sender({ cue }: { readonly cue: Cue }) {
  const { t } = useTranslation('speaker')
  const boothSender = useBoothSender()
  return boothSender(cue) ?? t(`cue.from.${senderOf(cue)}`)
}

function GotIt({ gotIt }: Pick<CueProps, 'gotIt'>) {
  const { t } = useTranslation('speaker')
  return (
    <Button
      look="ink"
      shortcut="Space"
      className={css.gotIt}
      data-testid="acknowledge"
      onClick={gotIt}
    >
      {t('cue.gotIt')}
    </Button>
  )
}

/** A message over the whole page, the only inverted page; a tap anywhere acknowledges it. */
export function CueScreen({ model, cue, more, gotIt }: CueProps) {
  const { t } = useTranslation(['speaker', 'common'])
  const isPreview = useDeviceActs() === null
  const { turn, live, next } = model
  const isRunning = turn.is === 'on' && turn.pausedSince === null
  return (
    <div className={`${page.message} ${css.cue}`} data-testid="cue" data-cue={cue.id}>
      <header className={`spread ${css.head}`}>
        <p>
          <Sender cue={cue} /> <CueLanguage content={cue.content} />
        </p>
        <RehearsalMark />
        <div className={css.clocks}>
          {turn.is === 'on' ? <RunningDigits /> : null}
          {isPreview ? null : <ConnectionState quiet />}
        </div>
      </header>
      {cue.content.type === 'times' ? (
        <TimesMessage model={model} times={cue.content} />
      ) : (
        <Words cue={cue} className={css.text} role="alert" />
      )}
      <div className={css.foot}>
        <GotIt gotIt={gotIt} />
        <p>
          {isRunning ? `${t('cue.runs')}${t('separator')}` : ''}
          {more === 0 ? t('cue.close') : t('common:moreCues', { count: more })}
        </p>
      </div>
      {live === null ? null : (
        <span className="unseen" data-testid="live-item" data-item={live.item} />
      )}
      {next === null ? null : (
        <span className="unseen" data-testid="next-item" data-item={next.item} />
      )}
    </div>
  )
}

/** Returns whether a cue is shown below the reader's digits: a booth's signal while they run (R17). */
export function isBelowFigures({ turn, floor }: SpeakerModel, cue: Cue): boolean {
  return signalOf(cue) !== null && (turn.is === 'on' || floor !== null)
}

/** A booth's signal, inverted, in the place of the texts below the line. It covers no digit; a tap anywhere on it acknowledges it. */
export function SignalBand({ cue, more, gotIt }: Omit<CueProps, 'model'>) {
  const { t } = useTranslation('common')
  return (
    <div
      className={`${page.message} ${css.signal}`}
      data-testid="cue"
      data-signal={true}
      data-cue={cue.id}
    >
      <div role="alert">
        <p className={css.sender}>
          <Sender cue={cue} />
          {more === 0 ? null : <span>{t('moreCues', { count: more })}</span>}
        </p>
        <Words cue={cue} className={css.signalText} />
      </div>
      <GotIt gotIt={gotIt} />
    </div>
  )
}
