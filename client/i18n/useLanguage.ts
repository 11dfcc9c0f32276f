import { useTranslation } from 'react-i18next'
import { type TextInLanguage, textIn } from '../../shared/agenda/textIn.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { speaking } from './i18n.ts'
import { type Language, tagOf } from './language.ts'

/** The language of this screen: what it is, how to change it, and how texts of the agenda read in it. */
export function useLanguage(): {
  readonly language: Language
  readonly change: (language: Language) => void
  readonly reading: (texts: Texts) => TextInLanguage
} {
  const { i18n } = useTranslation()
  const language = speaking(i18n)
  return {
    language,
    change: (to) => {
      i18n.changeLanguage(to).catch(() => undefined)
    },
    reading: (texts) => textIn(texts, tagOf(language)),
  }
}
