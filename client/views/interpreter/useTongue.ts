import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryOf, languageOf, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

function display(inLanguage: string, tag: LanguageTag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
}

/** Names of languages: in themselves, as the booth reads them from afar, and in this screen's language. */
export function useTongue(): {
  readonly own: (tag: LanguageTag) => string
  readonly here: (tag: LanguageTag) => string
} {
  const { t } = useTranslation('common')
  const { language } = useLanguage()
  return {
    own: (tag) => {
      const known = languageOf(tag)
      return known === null ? display(tag, tag) : entryOf(known).name
    },
    here: (tag) => {
      const known = languageOf(tag)
      return known === null ? display(tagOf(language), tag) : t(`tongue.${known}`)
    },
  }
}
