/** Replaces lone surrogates, which files and addresses cannot contain, by a replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
