import type { SourceDocument } from '../../document.ts'
import { groupNeighbours, mergeNeighbours } from '../../neighbours.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import { escapedHtml } from '../html/lineText.ts'
import { type Band, bandsOf, type Run, type Span } from './pdfBands.ts'
import { pdfPages } from './pdfWords.ts'

/** The least rows and columns of a table, and the most bands of text between two rows of one. */
const ROWS = 3
const BETWEEN = 2
/** From this number of lines with a first cell in each band on, they are rows that stand as close as lines. */
const CLOSE = 2
/** Columns are where more than this part of the rows have text. */
const COVERED = 0.15

/** Lines of a paragraph are farther from each other than this, as a part of the size of the text. */
const CENTRED = 0.8

/** Sizes of headings, as parts of the size of the text. */
const TITLE = 1.6
const HEADING = 1.2

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/
/** What begins a line of its own. */
const OWN_LINE = /^\s*(?:\d{1,2}[:.h]\d\d|[-•*▪◦]\s|\d{1,2}[.)]\s)/

/** A line of text, which may go on in the next run. */
type Line = { readonly text: string; readonly last: Run }

/** Whether only the width of a column parted a run from the line before: its first word would not fit there. */
function isWrapped(line: Line, run: Run, right: number): boolean {
  const text = run.text.trim()
  if (/[-–—~,，、]\s*$/.test(line.text)) return true
  const word = HAN.test(text[0] ?? '') ? 1 : (text.split(' ', 1)[0]?.length ?? 0)
  const needed = ((run.right - run.left) * word) / text.length + run.size / 4
  return line.last.right + needed > right && !OWN_LINE.test(text)
}

/** The lines of a column, from top to bottom; `right` is its edge. */
function unwrapped(runs: readonly Run[], right: number): string[] {
  const lines = runs
    .toSorted((a, b) => a.y - b.y || a.left - b.left)
    .map((run): Line => ({ text: run.text.trim(), last: run }))
  const merged = mergeNeighbours(lines, (line, { text, last }) => {
    const isHan = HAN.test(line.text.at(-1) ?? '') && HAN.test(text[0] ?? '')
    return isWrapped(line, last, right)
      ? { text: `${line.text}${isHan ? '' : ' '}${text}`, last }
      : null
  })
  return merged.map(({ text }) => text)
}

/** The columns of bands: the parts of the width where many of them have text. Neighbours that no row has text in both of are one. */
function columnsOf(bands: readonly Band[]): readonly Span[] {
  const rows = bands.filter(isColumnar)
  const least = COVERED * rows.length
  const edges = rows
    .flatMap(({ spans }) => spans)
    .flatMap(({ left, right }) => [
      { at: left, by: 1 },
      { at: right, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.by - a.by)
  const has = ({ spans }: Band, { left, right }: Span) =>
    spans.some((span) => span.left < right && span.right > left)
  const columns: Span[] = []
  let depth = 0
  let left: number | null = null
  for (const { at, by } of edges) {
    depth += by
    if (left === null && depth > least) left = at
    else if (left !== null && depth <= least) {
      columns.push({ left, right: at })
      left = null
    }
  }
  // A heading in the middle of its column has nothing below it.
  return mergeNeighbours(columns, (last, column) =>
    rows.some((row) => has(row, last) && has(row, column))
      ? null
      : { left: last.left, right: column.right },
  )
}

const isColumnar = ({ spans }: Band) => spans.length > 1

/** The rows of bands: each band is one, unless rows stand as close as lines; then each line in the first column begins one. */
function rowsOf(bands: readonly Band[], columns: readonly Span[]): readonly (readonly Run[])[] {
  const inFirst = (runs: readonly Run[]) => runs.some(({ left }) => left < (columns[0]?.right ?? 0))
  const rows = bands.flatMap((band) => closeRows(band, inFirst))
  return rows.length > CLOSE * bands.length ? rows : bands.map(({ lines }) => lines.flat())
}

/** The rows of one band. Text in the middle of its cell is between the lines of others, and belongs to the nearest row. */
function closeRows({ lines }: Band, inFirst: (runs: readonly Run[]) => boolean): Run[][] {
  const yOf = (line: readonly Run[] = []) => line[0]?.y ?? 0
  const least = CENTRED * (lines[0]?.[0]?.size ?? 0)
  const isCentred = lines.some((line, at) => at > 0 && yOf(line) - yOf(lines[at - 1]) < least)
  const isOpen = (line: readonly Run[] = []) => /[-–—~至到]\s*$/.test(line[0]?.text ?? '')
  const heads = lines.filter((line, at) => at === 0 || (inFirst(line) && !isOpen(lines[at - 1])))
  if (!isCentred)
    return groupNeighbours(lines, (_, line) => !heads.includes(line)).map((row) => row.flat())
  const rows = heads.map((line) => [...line])
  for (const run of lines.filter((line) => !heads.includes(line)).flat()) {
    const far = heads.map((head) => Math.abs(yOf(head) - run.y))
    rows[far.indexOf(Math.min(...far))]?.push(run)
  }
  return rows
}

function tableHtml(bands: readonly Band[], columns: readonly Span[], right: number) {
  const rows = rowsOf(bands, columns)
  if (rows.length < ROWS || columns.length < 2) return null
  const columnAt = (run: Run) => {
    const found = columns.findIndex(({ right }) => run.left < right)
    return found < 0 ? columns.length - 1 : found
  }
  const html = rows.map((runs) => {
    const cells = columns.map((_, column) => {
      // A cell is as wide as the way to the next column.
      const next = columns[column + 1]
      const edge = next === undefined ? right : next.left - (runs[0]?.size ?? 0)
      return unwrapped(
        runs.filter((run) => columnAt(run) === column),
        edge,
      )
    })
    return `<tr>${cells.map((lines) => `<td>${lines.map(escapedHtml).join('<br>')}`).join('')}`
  })
  return `<table>${html.join('')}</table>`
}

/** The element of a heading, by the size of its text; null for other text. */
function headingOf({ lines }: Band, size: number): 'h1' | 'h2' | null {
  const relative = (lines[0]?.[0]?.size ?? size) / size
  if (relative < HEADING) return null
  return relative < TITLE ? 'h2' : 'h1'
}

function textHtml(band: Band, right: number, size: number): string {
  const runs = band.lines.flatMap((line) => {
    const [first] = line
    const text = line.map((run) => run.text).join('  ')
    return first === undefined ? [] : [{ ...first, text, right: line.at(-1)?.right ?? 0 }]
  })
  const tag = headingOf(band, size) ?? 'p'
  const lines = unwrapped(runs, right).map((text) => `<${tag}>${escapedHtml(text)}</${tag}>`)
  return lines.join('')
}

/** Splits bands into regions: bands with columns and the little text between them; other text is a region of its own. */
function regionsOf(bands: readonly Band[], size: number): readonly (readonly Band[])[] {
  const isHeading = (band: Band) => headingOf(band, size) !== null
  return groupNeighbours(bands, ([first], _, at) => {
    const near = bands.slice(at, at + BETWEEN + 1)
    const end = near.find((band) => isColumnar(band) || isHeading(band))
    return isColumnar(first) && end !== undefined && !isHeading(end)
  })
}

/** Reads the text of a PDF as a source: stable columns become tables, other text lines; throws `Unreadable`. */
export async function pdfDocument(bytes: Uint8Array): Promise<SourceDocument> {
  const bands = bandsOf(await pdfPages(bytes))
  const runs = bands.flatMap(({ lines }) => lines.flat())
  const size = runs.map((run) => run.size).sort((a, b) => a - b)[runs.length >> 1] ?? 1
  const edge = runs.reduce((most, run) => Math.max(most, run.right), 0) - size / 2
  return htmlDocument(
    regionsOf(bands, size)
      .map(
        (region) =>
          tableHtml(region, columnsOf(region), edge) ??
          region.map((band) => textHtml(band, edge, size)).join(''),
      )
      .join(''),
  )
}
