import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { listText } from '../../i18n/listText.ts'

/** Names in a row, as a list in that language is written; `most` at most, then `+ 3`. */
export function nameList(names: readonly TextInLanguage[], lang: LanguageTag, most = 3): string {
  const texts = names.map(({ text }) => text)
  const more = names.length > most ? ` + ${names.length - most}` : ''
  return `${listText(texts, lang, most)}${more}`
}
