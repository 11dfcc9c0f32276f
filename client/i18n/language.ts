import type { LanguageTag } from '../../shared/agenda/texts.ts'

/** The languages Rostrum's own words come in. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'rostrum.language'

/** The tag that content and the page's `lang` go by: Chinese here is written in simplified characters. */
export function tagOf(language: Language): LanguageTag {
  return language === 'zh' ? 'zh-Hans' : 'en'
}

/** The language a tag such as `zh-CN` or `en-GB` asks for, if Rostrum has it. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base) ?? null
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
