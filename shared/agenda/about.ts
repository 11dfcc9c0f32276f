import { LONG_TEXT_LIMIT, TEXT_LIMIT } from './textLimits.ts'

/** The texts that describe a show to everybody, in reading order. */
export const ABOUT = ['background', 'focusAreas', 'organisers', 'partners', 'participants'] as const
export type AboutPart = (typeof ABOUT)[number]

const LONG_PARTS: readonly string[] = ABOUT.filter((part) => part !== 'organisers')

/** Returns the limit of a text of a show in one language, in characters. */
export function showTextLimit(field: string): number {
  return LONG_PARTS.includes(field) ? LONG_TEXT_LIMIT : TEXT_LIMIT
}
