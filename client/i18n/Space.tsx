import { entryOf } from './language.ts'
import { useTranslation } from './useTranslation.tsx'

/** The space between two sentences, and between a label with a colon and its value: none in Chinese, whose marks have their own. */
export function Space() {
  return entryOf(useTranslation().language).space
}
