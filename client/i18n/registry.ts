import { de } from './de/language.ts'
import { en } from './en/language.ts'
import type { LanguageEntry } from './entry.ts'
import { zh } from './zh/language.ts'

/** The languages of the screens, in the order of the language switch. */
export const REGISTRY = { en, zh, de } satisfies Readonly<Record<string, LanguageEntry>>
