import { formatTabbed, parseTabbed } from '../../../../../shared/agenda/csv/cellsText.ts'
import { escapeFormula, rowHtml, unescapeFormula } from '../../../../../shared/agenda/csv/escape.ts'

/** Cells to paste, by line; null is a place that a merged cell covers, where the table keeps its text. */
export type Block = readonly (readonly (string | null)[])[]

function isBlank(cells: readonly (string | null)[]): boolean {
  return cells.every((cell) => (cell ?? '').trim() === '')
}

/** Removes the empty lines between paragraphs, if every second line is empty. */
function withoutGaps(lines: Block): Block {
  const isSpaced = lines.length > 2 && lines.every((line, at) => isBlank(line) === (at % 2 === 1))
  return isSpaced ? lines.filter((_, at) => at % 2 === 0) : lines
}

const BULLET = /^[•·▪◦‣●○■*–—-]$/
const ORDINAL = /^\(?(\d{1,3})[.)、．）]$/

/** A line that begins with a bullet or number; Chinese punctuation needs no space after it. */
const MARKED = /^\s*(\(?\d{1,3}[、．）]|\S+(?=\s))\s*(\S.*)$/s

/** Returns whether texts are the marks of a list: all bullets, or consecutive numbers. */
function areMarks(marks: readonly string[]): boolean {
  if (marks.length < 2) return false
  const numbers = marks.map((mark) => Number(ORDINAL.exec(mark)?.[1] ?? Number.NaN))
  const [first = Number.NaN] = numbers
  return marks.every((mark) => BULLET.test(mark)) || numbers.every((n, at) => n === first + at)
}

/** Removes the bullets or numbers of a list from its lines. */
function withoutMarks(lines: Block): Block {
  const marks = lines.map(([mark, ...rest]) => (rest.length === 1 ? (mark ?? '').trim() : ''))
  if (areMarks(marks)) return lines.map(([, text = null]) => [text])
  const matches = lines.map(([text, ...rest]) => (rest.length > 0 ? null : MARKED.exec(text ?? '')))
  return areMarks(matches.map((match) => match?.[1] ?? ''))
    ? matches.map((match) => [match?.[2] ?? null])
    : lines
}

/** Splits a text into cells: by lines, and within a line by tabs, as spreadsheets write them. */
export function textBlock(text: string): Block {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (plain === '') return []
  const lines = parseTabbed(plain)
  if (lines.some(({ length }) => length > 1)) return withoutMarks(lines)
  // Empty lines at the end of a text are neither empty cells nor gaps between paragraphs.
  const last = lines.findLastIndex((line) => !isBlank(line))
  return withoutMarks(withoutGaps(lines.slice(0, last + 1)))
}

/** Returns the number of cells in the longest line. */
export function widthOf(block: Block): number {
  return block.reduce((most, { length }) => Math.max(most, length), 0)
}

/** Returns whether a block has more than one cell. */
export function isSeveral(block: Block): boolean {
  return block.length > 1 || widthOf(block) > 1
}

/** Writes cells as a text that spreadsheets can read. */
export function blockText(block: Block): string {
  return formatTabbed(block.map((cells) => cells.map((cell) => cell ?? '')))
}

/** The elements that begin a new line inside a cell. */
const LINE_ELEMENTS = 'p, div, li, h1, h2, h3, h4, h5, h6'

/** The most columns or rows that a merged cell may cover. */
const MOST_SPAN = 100

/** Returns the text of a cell, with the line breaks that are visible and not those of its source. */
function textOfCell(cell: Element): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const other of copy.querySelectorAll('style, script')) other.remove()
  const text = (node: Node) => (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ')
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.textContent = text(walker.currentNode)
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n')
  for (const part of copy.querySelectorAll(LINE_ELEMENTS)) part.append('\n')
  const lines = (copy.textContent ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

type Line = (string | null)[]

/** Puts a cell into the first free place of its line; the other places that it covers become null. */
function place(lines: readonly Line[], cell: HTMLTableCellElement): void {
  const [line] = lines
  if (line === undefined) return
  const free = line.findIndex((_, at) => !(at in line))
  const column = free < 0 ? line.length : free
  const end = column + Math.min(MOST_SPAN, cell.colSpan)
  for (const covered of lines.slice(0, Math.max(1, Math.min(MOST_SPAN, cell.rowSpan))))
    for (let n = column; n < end; n += 1) covered[n] = null
  line[column] = textOfCell(cell)
}

function tableBlock(table: HTMLTableElement): Block {
  const rows = [...table.rows]
  const lines: Line[] = rows.map(() => [])
  for (const [at, row] of rows.entries()) for (const cell of row.cells) place(lines.slice(at), cell)
  // A short line has gaps where a cell above extends past its end.
  return lines.map((line) => Array.from(line, (cell) => cell ?? null))
}

/** Returns whether a page has text outside its tables. */
function hasOtherText(body: HTMLElement): boolean {
  const rest = body.cloneNode(true)
  if (!(rest instanceof Element)) return true
  for (const other of rest.querySelectorAll('table, style, script')) other.remove()
  return (rest.textContent ?? '').trim() !== ''
}

/** Returns the cells of all tables of a page; null if there are none, or if `alone` and the page has other text. */
export function htmlBlock(html: string, alone = true): Block | null {
  if (!/<table[\s>]/i.test(html)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  )
  if (tables.length === 0 || (alone && hasOtherText(body))) return null
  return tables.flatMap(tableBlock)
}

/** A source of clipboard texts, by media type. */
type ClipboardSource = { getData(type: string): string }

/** Removes the apostrophe that keeps a spreadsheet from treating a cell as a formula; any other apostrophe belongs to the text. */
function withoutFormulaMark(cell: string | null): string | null {
  if (cell === null) return null
  const text = unescapeFormula(cell)
  return escapeFormula(text) === cell ? text : cell
}

/** Returns the cells of a clipboard: from its table, or else from its text. */
export function readClipboard(clipboard: ClipboardSource): Block {
  const block =
    htmlBlock(clipboard.getData('text/html')) ?? textBlock(clipboard.getData('text/plain'))
  return block.map((cells) => cells.map(withoutFormulaMark))
}

/** Writes cells to a clipboard, for spreadsheets and as text; none of them becomes a formula. */
export function writeClipboard(clipboard: Pick<DataTransfer, 'setData'>, block: Block): void {
  const safe = block.map((cells) => cells.map((cell) => escapeFormula(cell ?? '')))
  clipboard.setData('text/plain', blockText(safe))
  const rows = safe.map((cells) => rowHtml(cells))
  clipboard.setData('text/html', `<table><tbody>${rows.join('')}</tbody></table>`)
}
