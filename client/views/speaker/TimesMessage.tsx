import { useRef } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { NewTimes } from '../../../shared/run/cue.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { useFit } from '../../ui/countdown/FittedWords.tsx'
import {
  timesSense,
  useNamedTimes,
  useNewTime,
  useOtherLanguage,
} from '../../ui/cues/useCueWords.ts'
import type { SpeakerModel, SpeakerProps } from './model.ts'
import css from './timesMessage.module.css'

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
    return parts.length === 0 ? null : parts.join(t('separator', { lng }))
  }
}

/** The title of an item; nothing if it does not exist. */
function Title({ item, lang }: { readonly item: ItemId; readonly lang: LanguageTag }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const found = agenda === null ? null : findItem(agenda, item)
  if (found === null) return null
  const title = textIn(found.item.title, lang)
  return (
    <p className={`title lines ${css.small}`} lang={title.lang}>
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
      <p lang={lang} className={css.length}>
        {formatNewTime(one, lng)}
      </p>
    </div>
  ))
}

/** A message about the reader's new time: the lengths, the reason and the moderator's words. */
export function TimesMessage({ model, times }: SpeakerProps & { readonly times: NewTimes }) {
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
    <div className={css.message} data-several={items.length > 1}>
      <div ref={box} className={css.all} role="alert">
        <Changes times={times} lng={language} isNamed={isNamed} />
        {reason === null ? null : <p>{reason}</p>}
        {word === null ? null : (
          <p className={`phrased ${css.word}`} lang={word.lang}>
            <PhrasedText of={word} />
          </p>
        )}
        {other === null ? null : (
          <div className={css.small} lang={tagOf(other)}>
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
