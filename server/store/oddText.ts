import { jsonIn } from '../parseJson.ts'

/** What a text that is kept as JSON begins with: a character that is none, and so begins no other. */
const MARK = '\uffff'

/** How a text is kept where SQLite's binding would cut it (at U+0000) or change it (half a pair of UTF-16): as JSON behind a mark. */
export function encodeOddText(text: string): string {
  const isOdd = text.includes('\0') || text.startsWith(MARK) || /\p{Surrogate}/u.test(text)
  return isOdd ? MARK + JSON.stringify(text) : text
}

/** The text that was kept so. */
export function decodeOddText(kept: string): string {
  if (!kept.startsWith(MARK)) return kept
  const text = jsonIn(kept.slice(MARK.length))
  // What another wrote there may begin so after all.
  return typeof text === 'string' ? text : kept
}
