import type { Cell, Row } from '../document.ts'
import { roleOfHeading } from '../read/columns.ts'

/** What is read of one line, in characters. */
const LINE_CUT = 20_000
const COLUMNS = 40
const DELIMITER = /^[\s|:-]*-[\s|:-]*$/

function cellsOf(line: string): string[] {
  const bare = line
    .slice(0, LINE_CUT)
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, ' ')
  return bare.split('|', COLUMNS).map((cell) => cell.trim())
}

function rowOf(line: string, n: number): Row {
  const cells = cellsOf(line).map(
    (text): Cell => ({ lines: text === '' ? [] : [{ n, text }], continues: false }),
  )
  return { cells, header: false }
}

/** The table with strokes between its cells whose heading stands at a line, and the line after it; null where none does. */
export function pipeTableIn(
  lines: readonly string[],
  from: number,
): { rows: Row[]; next: number } | null {
  const heading = lines[from] ?? ''
  if (!heading.includes('|') || heading.length > 400) return null
  if (cellsOf(heading).filter((cell) => roleOfHeading(cell) !== null).length < 2) return null
  const rows: Row[] = []
  let at = from
  while (at < lines.length && (lines[at] ?? '').includes('|')) {
    const line = lines[at] ?? ''
    if (!DELIMITER.test(line.slice(0, 400))) rows.push(rowOf(line, at + 1))
    at += 1
  }
  return rows.length < 2 ? null : { rows, next: at }
}
