import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { LanguageEntry } from './entry.ts'
import { REGISTRY } from './registry.ts'

/** A language Rostrum's own words come in. */
export type Language = keyof typeof REGISTRY

/** All of them, in the order of the switch. */
export const LANGUAGES = Object.keys(REGISTRY) as readonly Language[]

const STORED = 'rostrum.language'

/** All that a language is. */
export function entryOf(language: Language): LanguageEntry {
  return REGISTRY[language]
}

/** The tag that content and the page's `lang` go by: Chinese here is written in simplified characters. */
export function tagOf(language: Language): LanguageTag {
  return REGISTRY[language].tag
}

/** What days and lists of a language are written by. */
export function localeOf(language: Language): string {
  return REGISTRY[language].locale
}

/** The language a tag such as `zh-CN` or `en-GB` asks for, if Rostrum has it. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base) ?? null
}

/** How texts of the content in a language are put together; as English ones where Rostrum does not have that language. */
export function entryFor(tag: LanguageTag): LanguageEntry {
  return REGISTRY[languageOf(tag) ?? 'en']
}

/** The language to start in: asked for in the address (`?lang=zh`), kept on this device, or the browser's. */
export function firstLanguage(
  query: string,
  stored: string | null,
  preferred: readonly string[],
): Language {
  const asked = new URLSearchParams(query).get('lang')
  for (const tag of [asked, stored, ...preferred]) {
    const language = tag === null ? null : languageOf(tag)
    if (language) return language
  }
  return 'en'
}

/** Whether the address asks for English dressed as a language of longer words, by which cut texts are found (`?lang=xx`). */
export function asksPseudo(query: string): boolean {
  return new URLSearchParams(query).get('lang') === 'xx'
}

/** The language kept on this device; null where there is none or the browser keeps nothing. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

/** Keeps the language on this device, where the browser lets us. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
