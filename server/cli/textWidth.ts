import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { oneLine } from './terminal.ts'

/** Returns the width of a text in terminal columns; East Asian characters take two. */
export function columnCount(text: string): number {
  return stringWidth(text)
}

/** Pads a text with spaces to a width in columns. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnCount(text)))
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
