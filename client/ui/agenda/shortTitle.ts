import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { textWidth } from '../../i18n/textWidth.ts'

/** A wider title loses its second half, in characters; a Chinese one counts for two. */
const LONG = 28

/** The title of a block or a show where it stands beside something else: what comes behind a colon is left to the programme. */
export function shortTitle(title: TextInLanguage): TextInLanguage {
  const [head = ''] = title.text.split(/[:：]/)
  return textWidth(title.text) > LONG && head.trim() !== ''
    ? { ...title, text: head.trim() }
    : title
}

/** Whether a title is so long that it is a step smaller, and may be cut; Chinese says as much in half of the characters. */
export function isLongTitle({ text, lang }: TextInLanguage): boolean {
  return text.length > (lang.startsWith('zh') ? 45 : 90)
}
