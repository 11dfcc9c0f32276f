/** What a spreadsheet would take for a formula, and the mark that keeps it from it. */
const FORMULA = /^[=+\-@\t\r']/

/** A length that is less than none, which is a figure and runs nothing. */
const LENGTH = /^-\d+(?::\d\d){2}$/

/** A text as a cell that no spreadsheet runs: one that begins like a formula, or like the mark itself, gets the mark. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !LENGTH.test(text) ? `'${text}` : text
}

/** The text of such a cell. */
export function harmed(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
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
