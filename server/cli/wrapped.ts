import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { oneLine } from './terminal.ts'

/** How many columns of a terminal a text takes: characters of East Asia take two. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** A text filled up with spaces to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** A text in lines of at most so many columns, broken between words where there are any. */
export function wrapped(text: string, columns: number): readonly string[] {
  return wrapAnsi(oneLine(text), Math.max(10, columns), { hard: true }).split('\n')
}

/** The beginning of a text, in one line of at most so many columns. */
export function shortened(text: string, columns: number): string {
  const [first = '', ...more] = wrapped(text.slice(0, columns * 2), columns - 2)
  return more.length > 0 || text.length > columns * 2 ? `${first} …` : first
}
