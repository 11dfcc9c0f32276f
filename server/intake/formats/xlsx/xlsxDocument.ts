import type { SourceDocument } from '../../document.ts'
import { escapedHtml } from '../html/escapedHtml.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import type { OfficeParts } from '../officeParts.ts'
import { allText, childrenOf, elementAt, type XmlElement, xmlTree } from '../xmlTree.ts'
import { type NumberFormats, numberFormats, numberText } from './cellText.ts'

/** What is read of a sheet: its columns, its merged cells, the rows that one covers, and the characters of a cell. */
const COLUMNS = 60
const MERGED = 1_000
const TALLEST = 1_000
const CELL_LENGTH = 20_000

/** The most empty rows inside a table: more of them end it. */
const EMPTY_ROWS = 2

const NOTHING: XmlElement = { name: '', attributes: {}, children: [], text: '' }

/** The names that programs give to sheets. */
const DEFAULT_NAME = /^(?:sheet|tabelle|blatt|feuil|hoja|foglio|工作表)\s?\d*$/i

/** A workbook: its texts and formats, which cells refer to. */
type Workbook = { readonly texts: readonly string[]; readonly formats: NumberFormats }

/** The filled cells of a row by column, from 0. */
type Filled = Map<number, string>

/** A place such as `B12` as row and column, from 0. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row) - 1, column: column - 1 }
}

function partTree(parts: OfficeParts, name: string): XmlElement | undefined {
  const part = parts.get(name)
  return part && xmlTree(Buffer.from(part).toString())
}

/** A text with formats: its runs, without the readings above Japanese and Chinese characters. */
function richText({ children }: XmlElement): string {
  return children.map((child) => (child.name === 'rPh' ? '' : allText(child))).join('')
}

function textOf(cell: XmlElement, { texts, formats }: Workbook): string {
  const { t: type, s: style } = cell.attributes
  const value = elementAt(cell, 'v')?.text ?? ''
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'inlineStr') return cell.children.map(richText).join('')
  if (type === 'e' || type === 'b') return ''
  if (type === 'str' || value === '' || Number.isNaN(Number(value))) return value
  return numberText(Number(value), Number(style ?? 0), formats)
}

/** Whether a row or column is hidden. */
const isHidden = ({ attributes }: XmlElement) => /^(?:1|true)$/.test(attributes['hidden'] ?? '')

function hiddenColumns(sheet: XmlElement): ReadonlySet<number> {
  const columns = (elementAt(sheet, 'cols')?.children ?? []).filter(isHidden)
  const spans = columns.map(({ attributes }) => [
    Number(attributes['min']),
    Number(attributes['max']),
  ])
  const all = Array.from({ length: COLUMNS }, (_, column) => column)
  return new Set(
    all.filter((at) => spans.some(([min = 0, max = 0]) => at + 1 >= min && at + 1 <= max)),
  )
}

function filledCells(row: XmlElement, hidden: ReadonlySet<number>, workbook: Workbook): Filled {
  const filled: Filled = new Map()
  for (const [at, cell] of childrenOf(row, 'c').entries()) {
    const column = placeOf(cell.attributes['r'] ?? '')?.column ?? at
    const isShown = column < COLUMNS && !hidden.has(column)
    const text = isShown ? textOf(cell, workbook).trim() : ''
    if (text !== '') filled.set(column, text.slice(0, CELL_LENGTH))
  }
  return filled
}

/** The visible rows of a sheet by their numbers, from 0. */
function filledRows(sheet: XmlElement, workbook: Workbook): ReadonlyMap<number, Filled> {
  const hidden = hiddenColumns(sheet)
  const rows = new Map<number, Filled>()
  let next = 0
  for (const row of elementAt(sheet, 'sheetData')?.children ?? []) {
    const number = Number(row.attributes['r'] ?? next + 1) - 1
    next = number + 1
    if (!isHidden(row)) rows.set(number, filledCells(row, hidden, workbook))
  }
  return rows
}

/** A merged cell: where it begins, and where it ends. */
type Span = {
  readonly row: number
  readonly column: number
  readonly toRow: number
  readonly toColumn: number
}

function spansOf(sheet: XmlElement): readonly Span[] {
  const merged = elementAt(sheet, 'mergeCells')?.children ?? []
  return merged.slice(0, MERGED).flatMap(({ attributes }) => {
    const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf)
    return from && to ? [{ ...from, toRow: to.row, toColumn: Math.min(to.column, COLUMNS) }] : []
  })
}

/** The merged cells of a sheet by the rows that they cover. */
function spansByRow(sheet: XmlElement, rows: ReadonlyMap<number, Filled>) {
  const byRow = new Map<number, Span[]>()
  for (const span of spansOf(sheet))
    for (let row = span.row; row <= Math.min(span.toRow, span.row + TALLEST); row += 1) {
      const spans = byRow.get(row) ?? []
      spans.push(span)
      if (rows.has(row)) byRow.set(row, spans)
    }
  return byRow
}

/** One row as HTML; a merged cell is in the row where it begins. */
function rowHtml(
  row: number,
  filled: Filled,
  spans: readonly Span[],
  rows: readonly number[],
): string {
  let html = '<tr>'
  const last = Math.max(-1, ...filled.keys())
  for (let column = 0; column <= last; column += 1) {
    const span = spans.find((one) => column >= one.column && column <= one.toColumn)
    if (span === undefined) html += `<td>${escapedHtml(filled.get(column) ?? '')}`
    else if (span.row === row && span.column === column) {
      const height = rows.filter((one) => one >= row && one <= span.toRow).length
      html += `<td rowspan=${height} colspan=${span.toColumn - column + 1}>${escapedHtml(filled.get(column) ?? '')}`
    }
  }
  return html
}

/** The rows of a sheet as HTML: single cells above a table are lines, and two empty rows end a table. */
function sheetHtml(sheet: XmlElement, workbook: Workbook): string {
  const rows = filledRows(sheet, workbook)
  const spans = spansByRow(sheet, rows)
  const used = [...rows].filter(([row, filled]) => filled.size > 0 || spans.has(row))
  const numbers = used.map(([row]) => row)
  let html = ''
  let isOpen = false
  for (const [at, [row, filled]] of used.entries()) {
    if (row - (numbers[at - 1] ?? row) > EMPTY_ROWS) {
      html += '</table>'
      isOpen = false
    }
    const isTable: boolean =
      isOpen || filled.size > 1 || (spans.get(row) ?? []).some((one) => one.toRow > row)
    if (isTable && !isOpen) html += '<table>'
    isOpen = isTable
    html += isTable
      ? rowHtml(row, filled, spans.get(row) ?? [], numbers)
      : `<p>${escapedHtml([...filled.values()].join(' '))}</p>`
  }
  return `${html}</table>`
}

/** The visible sheets of a workbook: their names, and the names of their parts. */
function sheetsIn(parts: OfficeParts, workbook: XmlElement | undefined) {
  const relations = partTree(parts, 'xl/_rels/workbook.xml.rels')?.children[0]?.children ?? []
  const targets = new Map(
    relations.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  )
  const sheets = (workbook && elementAt(workbook, 'sheets')?.children) ?? []
  return sheets
    .filter(({ attributes }) => !/hidden/i.test(attributes['state'] ?? ''))
    .map(({ attributes }) => {
      const target = targets.get(attributes['r:id']) ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return { name: attributes['name'] ?? '', part }
    })
}

/** Reads the parts of an Excel file as a source: the visible cells of each sheet below its name. */
export function xlsxDocument(parts: OfficeParts): SourceDocument {
  const workbook = elementAt(partTree(parts, 'xl/workbook.xml') ?? NOTHING, 'workbook')
  const properties = workbook && elementAt(workbook, 'workbookPr')?.attributes['date1904']
  const texts = partTree(parts, 'xl/sharedStrings.xml')?.children[0]?.children ?? []
  const context = {
    texts: texts.map(richText),
    formats: numberFormats(partTree(parts, 'xl/styles.xml'), /^(?:1|true)$/.test(properties ?? '')),
  }
  const sheets = sheetsIn(parts, workbook)
  const html = sheets.map(({ name, part }) => {
    const sheet = elementAt(partTree(parts, part) ?? NOTHING, 'worksheet')
    const heading = DEFAULT_NAME.test(name) ? '' : `<h2>${escapedHtml(name)}</h2>`
    return sheet === undefined ? '' : `${heading}${sheetHtml(sheet, context)}`
  })
  return htmlDocument(html.join(''))
}
