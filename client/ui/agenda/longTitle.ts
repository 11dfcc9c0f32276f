import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { textWidth } from '../../i18n/textWidth.ts'

/** From how many characters on a title is long; Chinese says as much in half of them. */
const LONG = 90

/** Whether a title is so long that it stands a step smaller, and may be cut. */
export function isLongTitle({ text }: TextInLanguage): boolean {
  return textWidth(text) > LONG
}
