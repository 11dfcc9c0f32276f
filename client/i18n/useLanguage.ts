import { type TextInLanguage, textIn } from '../../shared/agenda/textIn.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { type Language, tagOf } from './language.ts'
import { useTranslation } from './useTranslation.tsx'

/** Returns the language of this screen, the function that changes it, and agenda texts in it. */
export function useLanguage(): {
  readonly language: Language
  readonly change: (language: Language) => void
  readonly reading: (texts: Texts) => TextInLanguage
} {
  const { i18n } = useTranslation()
  const language = i18n.language()
  return {
    language,
    change: i18n.changeLanguage,
    reading: (texts) => textIn(texts, tagOf(language)),
  }
}
