import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CueContent, NewTimes } from '../../../shared/run/cue.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { titleOfId } from '../agenda/itemName.ts'
import { useLength } from '../agenda/useLength.ts'

/** Words with the language they are in. */
export type Worded = { readonly text: string; readonly lang: LanguageTag }

/** How new times are told in a language: each item by name where there are several, then what the sender wrote. */
function useNewTimes(): (times: NewTimes, language: Language) => string {
  const { t } = useTranslation()
  const length = useLength()
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return ({ items, word }, lng) => {
    const said = items.map(({ item, from, to }) => {
      const one =
        to === null
          ? t('newTime.leftOut', { lng })
          : from === null
            ? t('newTime.back', { lng, to: length(to, 'long', lng) })
            : t('newTime.now', {
                lng,
                to: length(to, 'long', lng),
                from: length(from, 'short', lng),
              })
      const name = titleOfId(agenda, item, tagOf(lng))
      return items.length === 1 ? one : t('newTime.named', { lng, item: name, said: one })
    })
    return [...said, ...(word === null ? [] : [word.text])].join(t('newTime.joint', { lng }))
  }
}

/** What a cue says: in the language asked for (by default this screen's), free text as it was written. */
export function useCueWords(): (content: CueContent, language?: Language) => Worded {
  const { t } = useTranslation()
  const own = useLanguage().language
  const newTimes = useNewTimes()
  return (content, language = own) => {
    if (content.type === 'free') return { text: content.text, lang: content.lang }
    if (content.type === 'times')
      return { text: newTimes(content, language), lang: tagOf(language) }
    const text =
      content.canned === 'minutes'
        ? t('cue.minutes', { count: content.params?.minutes ?? 0, lng: language })
        : t(`cue.${content.canned}`, { lng: language })
    return { text, lang: tagOf(language) }
  }
}

/** The other language a canned cue can be shown in: the first of the agenda's that Rostrum has and the screen does not speak. */
export function otherLanguage(languages: readonly LanguageTag[], own: Language): Language | null {
  const known = languages.flatMap((tag) => languageOf(tag) ?? [])
  return known.find((language) => language !== own) ?? null
}
