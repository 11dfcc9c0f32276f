import { entryOf } from './language.ts'
import { useLanguage } from './useLanguage.ts'

/** The space between two sentences, and between a label with a colon and its value: none in Chinese, whose marks have their own. */
export function Space() {
  return entryOf(useLanguage().language).space
}
