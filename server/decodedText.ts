/** Decodes a text in which bytes are written as `%41`; null where they are not UTF-8. */
export function decodedText(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
