import type { SourceDocument } from '../../document.ts'
import { groupNeighbours } from '../../neighbours.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import { escapedHtml } from '../html/lineText.ts'
import { childrenAt, elementAt, type MarkupElement, markupTree, textIn } from '../markup.ts'
import { type NumberFormats, numberFormats, numberText } from './cellText.ts'
import type { OfficeParts } from './officeDocument.ts'

/** The most columns and merged cells of a sheet that are read, and the most characters of a cell. */
const COLUMNS = 60
const MERGED = 1_000
const CELL_LENGTH = 20_000

/** The most empty rows inside a table: more of them end it. */
const EMPTY_ROWS = 2

/** The names that programs give to sheets. */
const DEFAULT_NAME = /^(?:sheet|tabelle|blatt|feuil|hoja|foglio|工作表)\s?\d*$/i

/** The texts and formats that the cells of a workbook refer to. */
type Workbook = { readonly texts: readonly string[]; readonly formats: NumberFormats }

/** A row with text: its number, from 0, and its filled cells by column, from 0. */
type SheetRow = { readonly row: number; readonly filled: ReadonlyMap<number, string> }

/** A merged cell: where it begins and ends. */
type Span = {
  readonly row: number
  readonly column: number
  readonly toRow: number
  readonly toColumn: number
}

/** A place such as `B12` as row and column, from 0. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row) - 1, column: column - 1 }
}

/** A text with formats: its runs, without the readings above Japanese and Chinese characters. */
const richText = (text: MarkupElement) =>
  childrenAt(text)
    .map((child) => (child.name === 'rPh' ? '' : textIn(child)))
    .join('')

function textOf(cell: MarkupElement, { texts, formats }: Workbook): string {
  const type = cell.attributes.get('t')
  const written = elementAt(cell, 'v')
  const value = written === undefined ? '' : textIn(written)
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'inlineStr') return childrenAt(cell).map(richText).join('')
  if (type === 'e' || type === 'b') return ''
  if (type === 'str' || value === '' || Number.isNaN(Number(value))) return value
  return numberText(Number(value), Number(cell.attributes.get('s') ?? 0), formats)
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'
const isShown = ({ attributes }: MarkupElement) => !isTrue(attributes.get('hidden'))

/** The visible rows of a sheet, with the text of their visible cells. */
function rowsOf(sheet: MarkupElement, workbook: Workbook): readonly SheetRow[] {
  const hidden = childrenAt(sheet, 'cols')
    .filter((columns) => !isShown(columns))
    .map(
      ({ attributes }) => [Number(attributes.get('min')), Number(attributes.get('max'))] as const,
    )
  const isRead = (column: number) =>
    column < COLUMNS && !hidden.some(([min, max]) => column + 1 >= min && column + 1 <= max)
  let next = 0
  return childrenAt(sheet, 'sheetData').flatMap((element) => {
    const row = Number(element.attributes.get('r') ?? next + 1) - 1
    next = row + 1
    if (!isShown(element)) return []
    const filled = childrenAt(element).flatMap((cell, at) => {
      const column = placeOf(cell.attributes.get('r') ?? '')?.column ?? at
      const text = isRead(column) ? textOf(cell, workbook).trim().slice(0, CELL_LENGTH) : ''
      return text === '' ? [] : [[column, text] as const]
    })
    return [{ row, filled: new Map(filled) }]
  })
}

function spansOf(sheet: MarkupElement): readonly Span[] {
  const merged = childrenAt(sheet, 'mergeCells').slice(0, MERGED)
  return merged.flatMap(({ attributes }) => {
    const [from, to] = (attributes.get('ref') ?? '').split(':').map(placeOf)
    return from && to ? [{ ...from, toRow: to.row, toColumn: Math.min(to.column, COLUMNS) }] : []
  })
}

/** One row as HTML; a merged cell is in the row where it begins. */
function rowHtml({ row, filled }: SheetRow, spans: readonly Span[], rows: readonly SheetRow[]) {
  let html = '<tr>'
  const last = Math.max(-1, ...filled.keys())
  for (let column = 0; column <= last; column += 1) {
    const span = spans.find((one) => column >= one.column && column <= one.toColumn)
    if (span && (span.row !== row || span.column !== column)) continue
    const height = span ? rows.filter((one) => one.row >= row && one.row <= span.toRow).length : 1
    const width = span ? span.toColumn - column + 1 : 1
    html += `<td rowspan=${height} colspan=${width}>${escapedHtml(filled.get(column) ?? '')}`
  }
  return html
}

/** The rows of a sheet as HTML: single cells above a table are lines, and empty rows end a table. */
function sheetHtml(sheet: MarkupElement, workbook: Workbook): string {
  const merged = spansOf(sheet)
  const used = rowsOf(sheet, workbook)
    .map((one) => ({
      ...one,
      spans: merged.filter(({ row, toRow }) => row <= one.row && one.row <= toRow),
    }))
    .filter(({ filled, spans }) => filled.size > 0 || spans.length > 0)
  const isClose = (block: readonly SheetRow[], { row }: SheetRow) =>
    row - (block.at(-1)?.row ?? row) <= EMPTY_ROWS
  const blocks = groupNeighbours(used, isClose).map((block) => {
    const begin = block.findIndex(
      ({ row, filled, spans }) => filled.size > 1 || spans.some(({ toRow }) => toRow > row),
    )
    const above = begin === -1 ? block : block.slice(0, begin)
    const lines = above.map(({ filled }) => `<p>${escapedHtml([...filled.values()].join(' '))}</p>`)
    const rows = block.slice(above.length).map((one) => rowHtml(one, one.spans, used))
    return `${lines.join('')}<table>${rows.join('')}</table>`
  })
  return blocks.join('')
}

/** Reads the parts of an Excel file as a source: the visible cells of each visible sheet below its name. */
export function xlsxDocument(parts: OfficeParts): SourceDocument {
  const part = (name: string) => markupTree(parts.get(name)?.toString() ?? '', 'xml')
  const book = part('xl/workbook.xml')
  const is1904 = elementAt(book, 'workbook', 'workbookPr')?.attributes.get('date1904')
  const context = {
    texts: childrenAt(part('xl/sharedStrings.xml'), 'sst').map(richText),
    formats: numberFormats(part('xl/styles.xml'), isTrue(is1904)),
  }
  const targets = new Map(
    childrenAt(part('xl/_rels/workbook.xml.rels'), 'Relationships').map(
      ({ attributes }) => [attributes.get('Id'), attributes.get('Target') ?? ''] as const,
    ),
  )
  const html = childrenAt(book, 'workbook', 'sheets').map(({ attributes }) => {
    if (/hidden/i.test(attributes.get('state') ?? '')) return ''
    const name = attributes.get('name') ?? ''
    const target = targets.get(attributes.get('r:id')) ?? ''
    const sheet = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    const heading = DEFAULT_NAME.test(name) ? '' : `<h2>${escapedHtml(name)}</h2>`
    return elementAt(sheet, 'worksheet')
      ? heading + sheetHtml(elementAt(sheet, 'worksheet') ?? sheet, context)
      : ''
  })
  return htmlDocument(html.join(''))
}
