/** Returns a text with a mark in place of each half of a character (a lone surrogate), which files and addresses cannot hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
