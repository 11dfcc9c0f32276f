import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryOf, languageOf } from '../../i18n/language.ts'
import { useTongue as useNames } from '../../i18n/tongue.ts'

/** Names of languages: in themselves, as the booth reads them from afar, and in this screen's language. */
export function useTongue(): {
  readonly own: (tag: LanguageTag) => string
  readonly here: (tag: LanguageTag) => string
} {
  const { name } = useNames()
  return {
    own: (tag) => {
      const known = languageOf(tag)
      if (known !== null) return entryOf(known).name
      return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    },
    here: name,
  }
}
