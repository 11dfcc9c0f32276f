/** What a spreadsheet would take for a formula, and the mark that keeps it from it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r']/

/** The same inside a text, where a spreadsheet takes semicolons, tabs or line ends for the ends of cells; and with the mark. */
const INNER = /([;\t\r\n] *)('*[=+\-@＝＋－＠])/g
const MARKED = /([;\t\r\n] *)'('*[=+\-@＝＋－＠])/g

/** A length that is less than none, which is a figure and runs nothing. */
const LENGTH = /^-\d+(?::\d\d){2}$/

/** A text as a cell that no spreadsheet runs: what begins like a formula, or like the mark itself, gets the mark. */
export function harmless(text: string): string {
  const inner = text.replace(INNER, "$1'$2")
  return FORMULA.test(text) && !LENGTH.test(text) ? `'${inner}` : inner
}

/** The text of such a cell. */
export function harmed(cell: string): string {
  return (cell.startsWith("'") ? cell.slice(1) : cell).replace(MARKED, '$1$2')
}

/** Texts as lines of one cell; line breaks in them are written `\n`. */
export function linesOf(texts: readonly string[]): string {
  return texts
    .map((text) => text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n'))
    .join('\n')
}

const ESCAPED: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }

/** The texts of such a cell; none in an empty one. */
export function textsOf(cell: string): readonly string[] {
  if (cell === '') return []
  return cell.split('\n').map((line) => line.replace(/\\[\\nr]/g, (mark) => ESCAPED[mark] ?? mark))
}
