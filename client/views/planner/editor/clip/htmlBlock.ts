import type { Block } from './block.ts'

/** What begins a line of its own inside a cell. */
const LINES = 'p, div, li, h1, h2, h3, h4, h5, h6'

/** How far a merged cell may reach. */
const SPAN = 100

/** What stands in a cell: its lines as they are read, not as its source is broken. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const other of copy.querySelectorAll('style, script')) other.remove()
  const text = (node: Node) => (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ')
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.textContent = text(walker.currentNode)
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n')
  for (const part of copy.querySelectorAll(LINES)) part.append('\n')
  const lines = (copy.textContent ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) ? Math.max(1, Math.min(SPAN, span)) : 1
}

/** The lines of a table, without those of tables inside its cells. */
function rowsOf(table: HTMLTableElement): readonly Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
}

type Line = (string | null)[]

/** Puts a cell into the first free place of its line; what it covers besides holds nothing. */
function place(lines: readonly Line[], cell: Element): void {
  const [line] = lines
  if (line === undefined) return
  const free = line.findIndex((_, at) => !(at in line))
  const column = free < 0 ? line.length : free
  const end = column + spanOf(cell, 'colspan')
  for (const covered of lines.slice(0, spanOf(cell, 'rowspan')))
    for (let n = column; n < end; n += 1) covered[n] = null
  line[column] = wordsOf(cell)
}

function tableBlock(table: HTMLTableElement): Block {
  const rows = rowsOf(table)
  const lines: Line[] = rows.map(() => [])
  for (const [at, row] of rows.entries())
    for (const cell of row.querySelectorAll(':scope > td, :scope > th'))
      place(lines.slice(at), cell)
  // A short line has holes where one above reaches past its end.
  return lines.map((line) => Array.from(line, (cell) => cell ?? null))
}

/** Whether a page says anything beside its tables. */
function saysMore(body: HTMLElement): boolean {
  const rest = body.cloneNode(true)
  if (!(rest instanceof Element)) return true
  for (const other of rest.querySelectorAll('table, style, script')) other.remove()
  return (rest.textContent ?? '').trim() !== ''
}

/** The cells of a page that is nothing but a table; null where it is anything else, and its text says more. */
export function htmlBlock(html: string): Block | null {
  if (!/<table[\s>]/i.test(html)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  )
  if (tables.length === 0 || saysMore(body)) return null
  return tables.flatMap(tableBlock)
}
