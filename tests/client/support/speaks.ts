import * as react from 'react'
import { type I18n, makeI18n } from '../../../client/i18n/i18n.ts'
import type { Area } from '../../../client/i18n/keys.ts'
import { entryOf, LANGUAGES, type Language } from '../../../client/i18n/language.ts'
import { loadTexts } from '../../../client/i18n/loadTexts.ts'

const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'

/**
 * React notes of the first ten thousand elements of each second where they were made, to print it beside a warning: a tenth of all
 * that pages cost in tests, and no test reads it. It is told that there were as many already; its warnings stay.
 */
const internals: unknown = Reflect.get(react, INTERNALS)
if (typeof internals === 'object' && internals !== null) {
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    get: () => Number.POSITIVE_INFINITY,
    set: () => undefined,
  })
}

/** Every area in every language, put together once: each page speaks from them in a language of its own. */
const ALL = makeI18n('en')
await loadTexts(ALL, Object.keys(entryOf('en').areas) as readonly Area[], LANGUAGES)

/** One of its own that speaks `language` and knows the words of every area. */
export const speaks = (language: Language): I18n => ALL.withLanguage(language)
