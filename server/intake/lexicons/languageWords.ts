import { languages as de } from './de/languages.ts'
import { languages as en } from './en/languages.ts'
import { languages as es } from './es/languages.ts'
import { languages as fr } from './fr/languages.ts'
import { languages as it } from './it/languages.ts'
import { languages as zh } from './zh/languages.ts'

/** The words of one language for languages. */
export type LanguageWords = {
  /** The names of languages, by BCP 47 tag; `zh` is Chinese without a script. */
  readonly languages: Readonly<Record<string, readonly string[]>>
  /** The most common words, by which a text in this language is recognized. */
  readonly common: readonly string[]
}

/** The words for languages in every language, by its tag; English, which others fall back to, first. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = { en, de, fr, es, it, zh }
