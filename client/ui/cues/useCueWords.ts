import { boothLabel } from '../../../shared/agenda/booths.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Cue, CueContent, NewTimes } from '../../../shared/run/cue.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { interpreterName, titleOfId } from '../agenda/peopleNames.ts'
import { lengthFigure, useLength } from '../agenda/useLength.ts'

/** A text with its language. */
type CueText = { readonly text: string; readonly lang: LanguageTag }

/** Returns a function that formats a cue in a language (by default this screen's); free text stays as it was written. */
export function useCueWords(): (content: CueContent, language?: Language) => CueText {
  const { t, language: own } = useTranslation()
  const newTimes = useNamedTimes()
  return (content, language = own) => {
    if (content.type === 'free') return { text: content.text, lang: content.lang }
    if (content.type === 'times') {
      const parts = [...newTimes(content, language), content.word?.text ?? []].flat()
      return { text: parts.join(t('newTime.separator', { lng: language })), lang: tagOf(language) }
    }
    const text =
      content.canned === 'minutes'
        ? t('cue.minutes', { count: content.params?.minutes ?? 0, lng: language })
        : t(`cue.${content.canned}`, { lng: language })
    return { text, lang: tagOf(language) }
  }
}

/** Returns the first language of the agenda that Rostrum supports and this screen does not use; null if there is none. */
export function useShowLanguage(): Language | null {
  const { language: own } = useTranslation()
  const languages = useShow(({ show }) => show?.published?.agenda.languages ?? null)
  const available = languages?.flatMap((tag) => languageOf(tag) ?? []) ?? []
  return available.find((language) => language !== own) ?? null
}

/** Returns the language of `useShowLanguage` once its texts are loaded, shortly after the texts of the screen. */
export function useOtherLanguage(): Language | null {
  const { i18n } = useTranslation()
  const other = useShowLanguage()
  return other !== null && i18n.hasTexts(other, 'common') ? other : null
}

type NewTime = NewTimes['items'][number]

/** Returns a function that formats a changed time of one item in a language: the new length, and the old one. */
export function useNewTime(): (time: NewTime, language: Language) => string {
  const { t } = useTranslation()
  const length = useLength()
  return ({ from, to }, lng) => {
    if (to === null) return t('newTime.leftOut', { lng })
    if (from === null) return t('newTime.back', { lng, to: length(to, 'long', lng) })
    return t('newTime.now', { lng, to: length(to, 'long', lng), from: lengthFigure(from) })
  }
}

/** Returns a function that formats the changed times of all items, each with its title if there are several or titles are requested. */
export function useNamedTimes(): (
  times: NewTimes,
  language: Language,
  withTitles?: boolean,
) => readonly string[] {
  const { t } = useTranslation()
  const newTime = useNewTime()
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return ({ items }, lng, withTitles = items.length > 1) =>
    items.map((one) => {
      const text = newTime(one, lng)
      if (!withTitles) return text
      return t('newTime.named', { lng, item: titleOfId(agenda, one.item, tagOf(lng)), said: text })
    })
}

function isLess({ from, to }: NewTime): boolean {
  return from !== null && (to === null || to < from)
}

/** Returns the meaning of new times for their reader: less time, a dropped turn, a restored one, or more time. */
export function timesSense({ items }: NewTimes): 'less' | 'out' | 'back' | 'more' {
  if (items.some(({ from }) => from === null)) return 'back'
  if (items.every(({ to }) => to === null)) return 'out'
  return items.some(isLess) ? 'less' : 'more'
}

/** Returns a function that names the booth of a signal and the interpreter in it (R17); null for any other cue. */
export function useBoothSender(): (cue: Cue) => string | null {
  const { t, lang } = useTranslation()
  const agenda = useShow(({ show }) => show?.published?.agenda)
  return ({ booth: from }) => {
    if (from === undefined || !agenda) return null
    const booth = boothLabel(agenda, from.id)
    const who = interpreterName(agenda, from.who, lang)
    return who === null ? t('cueFrom.booth', { booth }) : t('cueFrom.interpreter', { booth, who })
  }
}
