import { en } from '../../../client/i18n/en/dictionary.ts'
import type { I18n } from '../../../client/i18n/i18n.ts'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import type { Language } from '../../../client/i18n/language.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'
// Every page of a test speaks, also one on a real server.
import './ownerStacks.ts'

/** Every area in both languages, put together once: each page speaks from them in a language of its own. */
const ALL = makeI18n('en')
for (const [area, words] of Object.entries(en)) ALL.learn('en', area, words)
for (const [area, words] of Object.entries(zh)) ALL.learn('zh', area, words)

/** One of its own that speaks `language` and knows the words of every area. */
export function speaks(language: Language): I18n {
  return ALL.speaking(language)
}
