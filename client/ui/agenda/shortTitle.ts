import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { textWidth } from '../../i18n/textWidth.ts'

/** A title wider than this many characters is shortened; a Chinese character counts as two. */
const LONG = 28

/** Shortens the title of a segment or a show for places with little room: leaves out the part after a colon. */
export function shortTitle(title: TextInLanguage): TextInLanguage {
  const [head = ''] = title.text.split(/[:：]/)
  return textWidth(title.text) > LONG && head.trim() !== ''
    ? { ...title, text: head.trim() }
    : title
}

/** Whether a title is so long that it is shown smaller and may be cut. Chinese titles count double. */
export function isLongTitle({ text, lang }: TextInLanguage): boolean {
  return text.length > (lang.startsWith('zh') ? 45 : 90)
}
