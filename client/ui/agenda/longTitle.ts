import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** Whether a title is so long that it is a step smaller, and may be cut; Chinese says as much in half of the characters. */
export function isLongTitle({ text, lang }: TextInLanguage): boolean {
  return text.length > (lang.startsWith('zh') ? 45 : 90)
}
