import type { i18n } from 'i18next'
import { en } from '../../../client/i18n/en/dictionary.ts'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import type { Language } from '../../../client/i18n/language.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'

/** An i18next instance that speaks `language` and knows the words of every area. */
export function speaks(language: Language): i18n {
  const made = makeI18n(language)
  for (const [area, words] of Object.entries(en)) made.addResourceBundle('en', area, words)
  for (const [area, words] of Object.entries(zh)) made.addResourceBundle('zh', area, words)
  return made
}
