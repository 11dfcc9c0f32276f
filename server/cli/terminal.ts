/** Characters that control a terminal, begin a line, or reorder the text. */
const CONTROL_CHARACTERS = /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Returns a text as one line, without line ends, control characters and runs of blanks. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}

/** Returns a text that is safe on a terminal: tabs and line ends stay, control characters become a visible mark. */
export function terminalText(text: string): string {
  return text.replaceAll(CONTROL_CHARACTERS, '\uFFFD')
}

/** Escapes the control characters in a JSON text, so that it is safe on a terminal. */
export function terminalJson(json: string): string {
  return json.replaceAll(
    CONTROL_CHARACTERS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
