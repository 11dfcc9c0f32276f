import Papa from 'papaparse'

/** Rows of cells, as a spreadsheet has them. */
export type CellTable = readonly (readonly string[])[]

/** A cell that a spreadsheet put into quotes: only where it holds a tab, a line's end or a quote. */
const QUOTED = /(?:^|[\t\n])"[^"]*(?:""|[\t\n])/

/** The rows and cells of a text as a spreadsheet puts it on a clipboard: lines (by LF), and cells between tabs. */
export function cellsIn(text: string): CellTable {
  const config = { delimiter: '\t', newline: '\n' as const }
  const quoted = QUOTED.test(text) ? Papa.parse<string[]>(text, config) : null
  if (quoted !== null && quoted.errors.length === 0) return quoted.data
  return text.split('\n').map((line) => line.split('\t'))
}

/** The rows and cells of a text with commas or semicolons between them, as files of spreadsheets have them. */
export function delimitedCells(text: string, delimiter: ',' | ';'): CellTable {
  return Papa.parse<string[]>(text, { delimiter }).data
}

/** Rows of cells as such a text. */
export function cellsText(cells: CellTable): string {
  return Papa.unparse(
    cells.map((row) => [...row]),
    { delimiter: '\t', newline: '\n' },
  )
}
