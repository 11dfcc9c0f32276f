import type { LanguageTag } from '../../shared/agenda/texts.ts'
import { readStored, writeStored } from '../live/deviceStorage.ts'
import type { LanguageEntry } from './entry.ts'
import { REGISTRY } from './registry.ts'

/** A language of the screens. */
export type Language = keyof typeof REGISTRY

/** All languages, in the order of the language switch. */
export const LANGUAGES = Object.keys(REGISTRY) as readonly Language[]

const STORED = 'rostrum.language'

/** Returns the properties and texts of a language. */
export function entryOf(language: Language): LanguageEntry {
  return REGISTRY[language]
}

/** Returns the tag of content and of the page's `lang`; Chinese screens have simplified characters. */
export function tagOf(language: Language): LanguageTag {
  return REGISTRY[language].tag
}

/** Returns the locale of dates, lists and numbers in a language. */
export function localeOf(language: Language): string {
  return REGISTRY[language].locale
}

/** Returns the language of a tag such as `zh-CN` or `en-GB`; null if the screens do not have it. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base) ?? null
}

/** Returns the separators and quotation marks for content in a language; the English ones if the screens do not have it. */
export function entryFor(tag: LanguageTag): LanguageEntry {
  return REGISTRY[languageOf(tag) ?? 'en']
}

/** Returns the first language of a page: from the address (`?lang=zh`), from this device, or of the browser. */
export function firstLanguage(
  query: string,
  stored: string | null,
  preferred: readonly string[],
): Language {
  const fromAddress = new URLSearchParams(query).get('lang')
  for (const tag of [fromAddress, stored, ...preferred]) {
    const language = tag === null ? null : languageOf(tag)
    if (language) return language
  }
  return 'en'
}

/** Whether the address asks for English with longer words, which reveals cut texts (`?lang=xx`). */
export function requestsPseudoTexts(query: string): boolean {
  return new URLSearchParams(query).get('lang') === 'xx'
}

/** Returns the language stored on this device; null without one, or if the browser stores nothing. */
export function storedLanguage(): string | null {
  return readStored(STORED)
}

/** Stores the language on this device, if the browser allows it. */
export function storeLanguage(language: Language): void {
  writeStored(STORED, language)
}
