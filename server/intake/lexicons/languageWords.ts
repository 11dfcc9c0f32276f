import { languages as de } from './de/languages.ts'
import { languages as en } from './en/languages.ts'
import { languages as es } from './es/languages.ts'
import { languages as fr } from './fr/languages.ts'
import { languages as it } from './it/languages.ts'
import type { LanguageWords } from './languageWordLists.ts'
import { languages as zh } from './zh/languages.ts'

/** The words for languages in every language, by its tag. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = { de, fr, es, it, en, zh }
