import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { common } from './en/common.ts'
import { entryOf, LANGUAGES, languageOf, tagOf } from './language.ts'

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

/** Returns the name of a language in the dictionaries; null if they do not have it. */
export function namedLanguage(tag: LanguageTag): NamedLanguage | null {
  const base = tag.split('-')[0] ?? tag
  const known = (name: string): name is NamedLanguage => Object.hasOwn(NAMED, name)
  return known(base) ? base : null
}

/** Returns the browser's name of a language, or its tag without one. */
export function browserName(tag: LanguageTag, inLanguage: LanguageTag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
}

/** Returns the name of a language in itself. */
export function ownName(tag: LanguageTag): string {
  const known = languageOf(tag)
  return known === null ? browserName(tag, tag) : entryOf(known).name
}

/** Returns these languages of content and those of the screens, each once, as choices. */
export function languageChoices(
  languages: readonly LanguageTag[],
  nameOf: (tag: LanguageTag) => string,
): readonly (readonly [tag: LanguageTag, name: string])[] {
  return [...new Set([...languages, ...LANGUAGES.map(tagOf)])].map((tag) => [tag, nameOf(tag)])
}
