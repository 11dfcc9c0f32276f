import { type ComponentProps, useRef } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Cue, NewTimes } from '../../../shared/run/cue.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { signalOf } from '../../../shared/run/signal.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { senderOf } from '../../ui/connection/cueSender.ts'
import { Button } from '../../ui/controls/Button.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { FittedWords, useFit } from '../../ui/countdown/FittedWords.tsx'
import { CueLanguage } from '../../ui/cues/CueStrip.tsx'
import {
  timesSense,
  useBoothSender,
  useCueWords,
  useNamedTimes,
  useNewTime,
  useOtherLanguage,
} from '../../ui/cues/useCueWords.ts'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import css from './cueScreen.module.css'
import { useDeviceActs } from './DeviceMenu.tsx'
import type { SpeakerModel, SpeakerProps } from './model.ts'
import timesMessage from './timesMessage.module.css'

/** Returns a function that explains from the hard stop why the reader has less time, and what follows if a turn is dropped or restored. Null if there is no reason to state. */
function useReason(times: NewTimes, { stop }: SpeakerModel): (lng: Language) => string | null {
  const { t, cityIn } = useTranslation('speaker')
  const sense = timesSense(times)
  return (lng) => {
    const at = (stop ?? []).map(({ zone, text }) =>
      t('cue.at', { time: text, city: cityIn(zone, lng), lng }),
    )
    const parts = [
      ...(at.length > 0 && (sense === 'less' || sense === 'out')
        ? [t('cue.why', { at: at.join(' / '), lng })]
        : []),
      ...(sense === 'out' || sense === 'back' ? [t(`cue.${sense}`, { lng })] : []),
    ]
    return parts.length === 0 ? null : parts.join(t('common:space', { lng }))
  }
}

/** The title of an item; nothing if it does not exist. */
function Title({ item, lang }: { readonly item: ItemId; readonly lang: LanguageTag }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const found = agenda === null ? null : findItem(agenda, item)
  if (found === null) return null
  const title = textIn(found.item.title, lang)
  return (
    <p className={`title lines ${timesMessage.small}`} lang={title.lang}>
      {title.text}
    </p>
  )
}

/** Each change, below the title of its item if the person has several. */
function Changes({
  times,
  lng,
  isNamed,
}: {
  readonly times: NewTimes
  readonly lng: Language
  readonly isNamed: boolean
}) {
  const formatNewTime = useNewTime()
  const lang = tagOf(lng)
  return times.items.map((one) => (
    <div key={one.item}>
      {isNamed ? <Title item={one.item} lang={lang} /> : null}
      <p lang={lang} className={`phrased strong balanced ${timesMessage.length}`}>
        {formatNewTime(one, lng)}
      </p>
    </div>
  ))
}

/** A message about the reader's new time: the lengths, the reason and the moderator's words. */
function TimesMessage({ model, times }: SpeakerProps & { readonly times: NewTimes }) {
  const { language } = useTranslation()
  const other = useOtherLanguage()
  const reasonIn = useReason(times, model)
  const namedTimes = useNamedTimes()
  const reason = reasonIn(language)
  const otherReason = other === null ? null : reasonIn(other)
  const box = useRef<HTMLDivElement>(null)
  useFit(box)
  const { items, word } = times
  const isNamed = model.hasSeveral || items.length > 1
  return (
    <div className={timesMessage.message} data-several={items.length > 1}>
      <div ref={box} className={`breakable ${timesMessage.all}`} role="alert">
        <Changes times={times} lng={language} isNamed={isNamed} />
        {reason === null ? null : <p>{reason}</p>}
        {word === null ? null : (
          <p className={`phrased strong ${timesMessage.word}`} lang={word.lang}>
            <PhrasedText of={word} />
          </p>
        )}
        {other === null ? null : (
          <div className={timesMessage.small} lang={tagOf(other)}>
            {namedTimes(times, other, isNamed).map((text, n) => (
              <p key={items[n]?.item}>{text}</p>
            ))}
            {otherReason === null ? null : <p>{otherReason}</p>}
          </div>
        )}
      </div>
    </div>
  )
}

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
      className={`fixed ${css.gotIt}`}
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
      <header className={`spread medium ${css.head}`}>
        <p>
          <Sender cue={cue} /> <CueLanguage content={cue.content} />
        </p>
        <RehearsalMark />
        <div className={`stack plain fixed ${css.clocks}`}>
          {turn.is === 'on' ? <RunningDigits /> : null}
          {isPreview ? null : <ConnectionState quiet />}
        </div>
      </header>
      {cue.content.type === 'times' ? (
        <TimesMessage model={model} times={cue.content} />
      ) : (
        <Words cue={cue} className={css.text} role="alert" />
      )}
      <div className={`spread ${css.foot}`}>
        <GotIt gotIt={gotIt} />
        <p className="grow">
          {isRunning ? `${t('cue.runs')}${t('common:space')}` : ''}
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
      className={`spread ${page.message} ${css.signal}`}
      data-testid="cue"
      data-signal={true}
      data-cue={cue.id}
    >
      <div className="grow" role="alert">
        <p className={`medium ${css.sender}`}>
          <Sender cue={cue} />
          {more === 0 ? null : <span>{t('moreCues', { count: more })}</span>}
        </p>
        <Words cue={cue} className={css.signalText} />
      </div>
      <GotIt gotIt={gotIt} />
    </div>
  )
}
