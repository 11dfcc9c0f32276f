import { LONG_TEXT_LIMIT, TEXT_LIMIT } from './textLimits.ts'

/** The texts of a show that tell everybody what it is about and who is behind it, in the order in which they are read. */
export const ABOUT = ['background', 'focusAreas', 'organisers', 'partners', 'participants'] as const
export type AboutPart = (typeof ABOUT)[number]

const LONG: readonly string[] = ABOUT.filter((part) => part !== 'organisers')

/** The longest that a text of a show may be in one language, by its field, in characters. */
export function showTextLimit(field: string): number {
  return LONG.includes(field) ? LONG_TEXT_LIMIT : TEXT_LIMIT
}
