import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { common } from './en/common.ts'
import { entryOf, type Language, languageOf, tagOf } from './language.ts'
import { useTranslation } from './useTranslation.tsx'

type KnownTongue = keyof typeof common.tongue

/** Languages that have a name in the words of every language. */
const KNOWN: Readonly<Record<KnownTongue, true>> = {
  en: true,
  zh: true,
  de: true,
  fr: true,
  es: true,
  ja: true,
  ko: true,
}

function knownTongue(tag: LanguageTag): KnownTongue | null {
  const base = tag.split('-')[0] ?? tag
  const known = (name: string): name is KnownTongue => Object.hasOwn(KNOWN, name)
  return known(base) ? base : null
}

/** The name that the browser has for a language; its tag where it has none. */
function named(tag: LanguageTag, inLanguage: LanguageTag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
}

/** The name of a language in itself, as it is read from afar. */
export function ownName(tag: LanguageTag): string {
  const known = languageOf(tag)
  return known === null ? named(tag, tag) : entryOf(known).name
}

/** Languages of the content in words: their names, and the short marks for lists; marks of unknown ones are their tags. */
export function useTongue(): {
  readonly name: (tag: LanguageTag) => string
  /** The same in another language of ours. */
  readonly nameIn: (tag: LanguageTag, lng: Language) => string
  readonly mark: (tag: LanguageTag) => string
} {
  const { t, i18n } = useTranslation()
  return {
    name: (tag) => {
      const known = knownTongue(tag)
      return known === null ? named(tag, tagOf(i18n.language())) : t(`tongue.${known}`)
    },
    nameIn: (tag, lng) => {
      const known = knownTongue(tag)
      return known === null ? named(tag, tagOf(lng)) : t(`tongue.${known}`, { lng })
    },
    mark: (tag) => {
      const known = knownTongue(tag)
      return known === null ? tag.toUpperCase() : t(`tag.${known}`)
    },
  }
}
