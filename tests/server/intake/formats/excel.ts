import { zipped } from './word.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = `${OFFICE}/spreadsheetml/2006/main`

/** A cell: a text, a number with a style, or nothing. Styles: 0 general, 1 time, 2 day, 3 both, 4 minutes. */
type CellValue = string | { readonly value: number; readonly style: number } | null

/** A sheet: its rows (null: an empty row that is not written), its merged cells, and other parts of its XML. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly CellValue[] | null)[]
  readonly merged?: readonly string[]
  readonly state?: string
  readonly columns?: string
  readonly hiddenRow?: number
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const column = (at: number) => String.fromCharCode(65 + at)

export const time = (hours: number, minutes = 0) => ({
  value: (hours * 60 + minutes) / 1440,
  style: 1,
})
/** A day, as the number of days that Excel counts. */
export const day = (iso: string, style = 2) => ({
  value: Date.parse(iso) / 86_400_000 + 25_569,
  style,
})

function sheetXml({ rows, merged = [], columns = '', hiddenRow }: Sheet, texts: string[]): string {
  const cellXml = (cell: CellValue, at: number, row: number) => {
    const place = `r="${column(at)}${row + 1}"`
    if (cell === null) return ''
    if (typeof cell !== 'string') return `<c ${place} s="${cell.style}"><v>${cell.value}</v></c>`
    texts.push(cell)
    return `<c ${place} t="s"><v>${texts.length - 1}</v></c>`
  }
  const rowXml = rows.map((cells, row) =>
    cells === null
      ? ''
      : `<row r="${row + 1}"${row === hiddenRow ? ' hidden="1"' : ''}>${cells.map((cell, at) => cellXml(cell, at, row)).join('')}</row>`,
  )
  const merges = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('')
  return `<worksheet xmlns="${MAIN}">${columns}<sheetData>${rowXml.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`
}

/** The parts of an Excel file. */
export function excelParts(sheets: readonly Sheet[]): Record<string, string> {
  const texts: string[] = []
  const parts = sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, texts),
  ])
  const list = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const formats = ['h:mm', 'yyyy\\-mm\\-dd', '[$-407]dddd, d. mmmm yyyy h:mm', '0 "min"']
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const styles = [0, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`)
  return {
    ...Object.fromEntries(parts),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh><t>reading</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
  }
}

export const excel = (...sheets: readonly Sheet[]): Uint8Array => zipped(excelParts(sheets))
