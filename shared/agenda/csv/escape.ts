/** The start of a cell that a spreadsheet runs as a formula, or the escape mark. */
const FORMULA = /^[=+\-@＝＋－＠\t\r']/

/** A formula after a character at which spreadsheets may split a cell; without and with the mark. */
const INNER_FORMULA = /([;\t\r\n] *)('*[=+\-@＝＋－＠])/g
const MARKED_FORMULA = /([;\t\r\n] *)'('*[=+\-@＝＋－＠])/g

/** A negative length, which is a number and not a formula. */
const NEGATIVE_LENGTH = /^-\d+(?::\d\d){2}$/

/** Escapes a text so that no spreadsheet runs it: puts a mark before a formula or another mark. */
export function escapeFormula(text: string): string {
  const inner = text.replace(INNER_FORMULA, "$1'$2")
  return FORMULA.test(text) && !NEGATIVE_LENGTH.test(text) ? `'${inner}` : inner
}

/** Removes the marks of `escapeFormula`. */
export function unescapeFormula(cell: string): string {
  return (cell.startsWith("'") ? cell.slice(1) : cell).replace(MARKED_FORMULA, '$1$2')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}

/** Formats cells as a row of an HTML table. */
export function rowHtml(cells: readonly string[], tag: 'th' | 'td' = 'td'): string {
  const texts = cells.map((cell) => cell.replace(/[&<>"\n]/g, (mark) => ENTITIES[mark] ?? mark))
  return `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
}

/** Joins texts as lines of one cell; writes line breaks inside them as `\n`. */
export function joinLines(texts: readonly string[]): string {
  return texts
    .map((text) => text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n'))
    .join('\n')
}

const ESCAPED: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }

/** Splits a cell of `joinLines` into its texts; an empty cell has none. */
export function splitLines(cell: string): readonly string[] {
  if (cell === '') return []
  return cell.split('\n').map((line) => line.replace(/\\[\\nr]/g, (mark) => ESCAPED[mark] ?? mark))
}
