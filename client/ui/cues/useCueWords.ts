import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CueContent } from '../../../shared/run/cue.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useNamedTimes } from './useNewTimes.ts'

/** Words with the language they are in. */
export type Worded = { readonly text: string; readonly lang: LanguageTag }

/** What a cue says: in the language asked for (by default this screen's), free text as it was written. */
export function useCueWords(): (content: CueContent, language?: Language) => Worded {
  const { t } = useTranslation()
  const own = useLanguage().language
  const newTimes = useNamedTimes()
  return (content, language = own) => {
    if (content.type === 'free') return { text: content.text, lang: content.lang }
    if (content.type === 'times') {
      const said = [...newTimes(content, language), content.word?.text ?? []].flat()
      return { text: said.join(t('newTime.joint', { lng: language })), lang: tagOf(language) }
    }
    const text =
      content.canned === 'minutes'
        ? t('cue.minutes', { count: content.params?.minutes ?? 0, lng: language })
        : t(`cue.${content.canned}`, { lng: language })
    return { text, lang: tagOf(language) }
  }
}

/** Returns the first language of the agenda that Rostrum has and the screen does not speak; null without one. */
export function useShowLanguage(): Language | null {
  const own = useLanguage().language
  const languages = useShow(({ show }) => show?.published?.agenda.languages ?? null)
  const known = languages?.flatMap((tag) => languageOf(tag) ?? []) ?? []
  return known.find((language) => language !== own) ?? null
}

/** The same, once its words are here: they come a little after those of the screen. */
export function useOtherLanguage(): Language | null {
  const { i18n } = useTranslation()
  const other = useShowLanguage()
  return other !== null && i18n.hasTexts(other, 'common') ? other : null
}
