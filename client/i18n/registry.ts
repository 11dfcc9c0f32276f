import { de } from './de/language.ts'
import { en } from './en/language.ts'
import type { LanguageEntry } from './entry.ts'
import { zh } from './zh/language.ts'

/** The languages of Rostrum's own words, in the order of the switch: one line each, and a folder beside this with all the rest. */
export const REGISTRY = { en, zh, de } satisfies Readonly<Record<string, LanguageEntry>>
