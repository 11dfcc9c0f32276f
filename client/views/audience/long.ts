import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** From how many characters on a title is long; Chinese says as much in half of them. */
const LONG = { latin: 90, chinese: 45 }

/** Whether a title is so long that it stands a step smaller, and may be cut. */
export function isLong({ text, lang }: TextInLanguage): boolean {
  return text.length > (lang.startsWith('zh') ? LONG.chinese : LONG.latin)
}
