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
