import { type I18n, makeI18n } from '../../../client/i18n/i18n.ts'
import type { Area } from '../../../client/i18n/keys.ts'
import { entryOf, LANGUAGES, type Language } from '../../../client/i18n/language.ts'
import { loadTexts } from '../../../client/i18n/loadTexts.ts'

/** Every area in every language, put together once: each page speaks from them in a language of its own. */
const ALL = makeI18n('en')
await loadTexts(ALL, Object.keys(entryOf('en').areas) as readonly Area[], LANGUAGES)

/** One of its own that speaks `language` and knows the words of every area. */
export const speaks = (language: Language): I18n => ALL.withLanguage(language)
