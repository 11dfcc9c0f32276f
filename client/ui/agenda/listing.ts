import type { Reading } from '../../../shared/agenda/read.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'

/** Names in a row, as a list in that language is written; `most` at most, then `+ 3`. */
export function listing(names: readonly Reading[], lang: LanguageTag, most = 3): string {
  const shown = names.slice(0, most).map(({ text }) => text)
  const more = names.length > most ? ` + ${names.length - most}` : ''
  return `${shown.join(lang.startsWith('zh') ? '、' : ', ')}${more}`
}
