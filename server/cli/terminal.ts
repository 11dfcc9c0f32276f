import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

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

/** Pads a text with spaces to a width in terminal columns; East Asian characters take two. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
}

/** Wraps a text to lines of at most `columns` columns (10 if fewer), between words if possible. */
export function wrapText(text: string, columns: number): readonly string[] {
  return wrapAnsi(oneLine(text), Math.max(10, columns), { hard: true }).split('\n')
}

/** Truncates a text to one line of at most `columns` columns (12 if fewer). */
export function truncateText(text: string, columns: number): string {
  const [first = '', ...more] = wrapText(text.slice(0, columns * 2), columns - 2)
  return more.length > 0 || text.length > columns * 2 ? `${first} …` : first
}
