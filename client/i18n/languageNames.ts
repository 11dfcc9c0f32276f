import { useMemo } from 'react'
import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { common } from './en/common.ts'
import { entryOf, LANGUAGES, type Language, languageOf, tagOf } from './language.ts'
import { useTranslation } from './useTranslation.tsx'

type NamedLanguage = keyof typeof common.tongue

/** Languages with a name in the dictionaries. */
const NAMED: Readonly<Record<NamedLanguage, true>> = {
  en: true,
  zh: true,
  de: true,
  fr: true,
  es: true,
  ja: true,
  ko: true,
}

function namedLanguage(tag: LanguageTag): NamedLanguage | null {
  const base = tag.split('-')[0] ?? tag
  const known = (name: string): name is NamedLanguage => Object.hasOwn(NAMED, name)
  return known(base) ? base : null
}

/** Returns the browser's name of a language, or its tag without one. */
function browserName(tag: LanguageTag, inLanguage: LanguageTag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
}

/** Returns the name of a language in itself. */
export function ownName(tag: LanguageTag): string {
  const known = languageOf(tag)
  return known === null ? browserName(tag, tag) : entryOf(known).name
}

/** Returns the names and short marks of content languages; the mark of an unknown one is its tag. */
export function useLanguageNames(): {
  readonly name: (tag: LanguageTag) => string
  /** Returns the name in another language of the screens. */
  readonly nameIn: (tag: LanguageTag, lng: Language) => string
  readonly mark: (tag: LanguageTag) => string
} {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const nameIn = (tag: LanguageTag, lng: Language) => {
      const known = namedLanguage(tag)
      return known === null ? browserName(tag, tagOf(lng)) : t(`tongue.${known}`, { lng })
    }
    return {
      name: (tag) => nameIn(tag, i18n.language()),
      nameIn,
      mark: (tag) => {
        const known = namedLanguage(tag)
        return known === null ? tag.toUpperCase() : t(`tag.${known}`)
      },
    }
  }, [t, i18n])
}

/** Returns these languages of content and those of the screens, each once, as choices. */
export function useLanguageChoices(
  languages: readonly LanguageTag[],
): readonly (readonly [tag: LanguageTag, name: string])[] {
  const { name } = useLanguageNames()
  return [...new Set([...languages, ...LANGUAGES.map(tagOf)])].map((tag) => [tag, name(tag)])
}
