import { formatTabbed, parseTabbed } from '../../../../../shared/agenda/csv/cellsText.ts'

/** Cells to be put into the table, by line; null: nothing stands there (under a merged cell), and what it falls on stays as it is. */
export type Block = readonly (readonly (string | null)[])[]

function isBlank(cells: readonly (string | null)[]): boolean {
  return cells.every((cell) => (cell ?? '').trim() === '')
}

/** Without the lines between paragraphs, where every second line is empty. */
function withoutGaps(lines: Block): Block {
  const spaced = lines.length > 2 && lines.every((line, at) => isBlank(line) === (at % 2 === 1))
  return spaced ? lines.filter((_, at) => at % 2 === 0) : lines
}

const BULLET = /^[•·▪◦‣●○■*–—-]$/
const ORDINAL = /^\(?(\d{1,3})[.)、．）]$/

/** A line that begins with either; signs of Chinese type need no space behind them. */
const MARKED = /^\s*(\(?\d{1,3}[、．）]|\S+(?=\s))\s*(\S.*)$/s

/** Whether these stand before the entries of a list: a bullet each, or one number after the other. */
function areMarks(marks: readonly string[]): boolean {
  if (marks.length < 2) return false
  const numbers = marks.map((mark) => Number(ORDINAL.exec(mark)?.[1] ?? Number.NaN))
  const [first = Number.NaN] = numbers
  return marks.every((mark) => BULLET.test(mark)) || numbers.every((n, at) => n === first + at)
}

/** Without the bullets or numbers of a list, which stand before its words. */
function withoutMarks(lines: Block): Block {
  const marks = lines.map(([mark, ...rest]) => (rest.length === 1 ? (mark ?? '').trim() : ''))
  if (areMarks(marks)) return lines.map(([, text = null]) => [text])
  const parted = lines.map(([text, ...rest]) => (rest.length > 0 ? null : MARKED.exec(text ?? '')))
  return areMarks(parted.map((found) => found?.[1] ?? ''))
    ? parted.map((found) => [found?.[2] ?? null])
    : lines
}

/** A text as cells: lines, and cells between tabs, as spreadsheets write them. */
export function textBlock(text: string): Block {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (plain === '') return []
  const lines = parseTabbed(plain)
  if (lines.some(({ length }) => length > 1)) return withoutMarks(lines)
  // Empty lines at the end of a text are no empty cells, and no lines between paragraphs.
  const last = lines.findLastIndex((line) => !isBlank(line))
  return withoutMarks(withoutGaps(lines.slice(0, last + 1)))
}

/** How many cells its longest line has. */
export function widthOf(block: Block): number {
  return block.reduce((most, { length }) => Math.max(most, length), 0)
}

/** Whether it is more than one cell. */
export function isSeveral(block: Block): boolean {
  return block.length > 1 || widthOf(block) > 1
}

/** Cells as a text that spreadsheets read. */
export function blockText(block: Block): string {
  return formatTabbed(block.map((cells) => cells.map((cell) => cell ?? '')))
}

function escaped(text: string): string {
  const safe = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const
  return text.replace(/[&<>"]/g, (sign) => safe[sign as keyof typeof safe])
}

/** Cells as a table of a page. */
export function blockHtml(block: Block): string {
  const line = (cells: Block[number]) =>
    `<tr>${cells.map((cell) => `<td>${escaped(cell ?? '').replaceAll('\n', '<br>')}</td>`).join('')}</tr>`
  return `<table><tbody>${block.map(line).join('')}</tbody></table>`
}
