import Papa from 'papaparse'

/** Rows of spreadsheet cells. */
export type CellTable = readonly (readonly string[])[]

/** A quoted cell; spreadsheets quote a cell that contains a tab, a line break or a quote. */
const QUOTED = /(?:^|[\t\n])"[^"]*(?:""|[\t\n])/

/** Parses text from a spreadsheet's clipboard: lines by LF, cells by tab. */
export function parseTabbed(text: string): CellTable {
  const config = { delimiter: '\t', newline: '\n' as const }
  const quoted = QUOTED.test(text) ? Papa.parse<string[]>(text, config) : null
  if (quoted !== null && quoted.errors.length === 0) return quoted.data
  return text.split('\n').map((line) => line.split('\t'))
}

/** Parses text with commas or semicolons between cells. */
export function parseDelimited(text: string, delimiter: ',' | ';'): CellTable {
  return Papa.parse<string[]>(text, { delimiter }).data
}

/** Formats rows as text with tabs between cells. */
export function formatTabbed(cells: CellTable): string {
  return Papa.unparse(
    cells.map((row) => [...row]),
    { delimiter: '\t', newline: '\n' },
  )
}
