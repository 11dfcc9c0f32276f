import { isVenue } from '../read/lines/room.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { leadingTimes } from '../read/times/timing.ts'
import { type ArrangedLine, blocksOf, joinLines, type Layout, type Lines } from './arrangedLine.ts'

/** So many rows and columns are a table, and so few of its rows have words between the columns. */
const LEAST = 3
const MOST_ACROSS = 0.1
const RULE = /^[\s\-=_+.]+$/

/** Returns the places where columns of lines begin: there words of several lines follow two blanks, and nearly no line has words across. */
function columnsOf(texts: readonly string[]): readonly number[] {
  const begins = texts.flatMap((text) =>
    [...text.matchAll(/(?<=^|\s\s)\S/g)].map(({ index }) => index),
  )
  const isAcross = (text: string, place: number) => /\S/.test(text[place - 1] ?? '')
  const most = Math.max(1, texts.length * MOST_ACROSS)
  return [...new Set(begins)]
    .filter((place) => begins.filter((one) => one === place).length >= LEAST)
    .filter((place) => texts.filter((text) => isAcross(text, place)).length <= most)
    .sort((one, other) => one - other)
}

/** The cells of a line in columns; words across the begin of a column stay in one cell. */
function cellsOf(text: string, columns: readonly number[]): string[] {
  const begins = columns.map((place) =>
    text.slice(Math.max(0, place - 2), place).trim() === '' ? place : -1,
  )
  return begins.map((place, at) => {
    const next = begins.slice(at + 1).find((one) => one !== -1)
    return place === -1 ? '' : text.slice(at === 0 ? 0 : place, next).trim()
  })
}

const isTime = (cell: string) => leadingTimes(normalizeSigns(cell), 'cell').timeRanges.length > 0

type AlignedRow = { readonly line: ArrangedLine; readonly cells: readonly string[] }

/** Names the column of times of rows whose first one has a heading for each of the others, as of several rooms; null where it has none. */
function withTracks(rows: readonly AlignedRow[]): Lines | null {
  const isBeside = ({ cells: [time = '', ...others] }: AlignedRow) =>
    isTime(time) && others.every((cell) => cell !== '')
  const [head, ...others] = rows
  const [time, ...headings] = head?.cells ?? []
  const isHead = time === '' && headings.every((cell) => cell !== '')
  if (head === undefined || !isHead || others.filter(isBeside).length < 2) return null
  const begins = others.flatMap(({ cells }, at) => (isTime(cells[0] ?? '') ? [at] : []))
  const blocks = begins.map((from, n) => others.slice(from, begins[n + 1]))
  const above = others.slice(0, begins[0])
  return [{ ...head, cells: ['Time', ...headings] }, ...above]
    .map(({ line, cells }) => ({ ...line, text: cells.join('\t') }))
    .concat(blocks.flatMap(quotedRow))
}

/** Writes rows that continue the first one as one row, whose cells of several lines are in quotes. */
function quotedRow(rows: readonly AlignedRow[]): ArrangedLine[] {
  const cells = rows[0]?.cells.map((_, at) =>
    rows
      .flatMap((row) => row.cells[at] || [])
      .join('\n')
      .replaceAll('"', '”'),
  )
  const text = cells?.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join('\t') ?? ''
  const { from } = joinLines(rows.map(({ line }) => line))
  return text.split('\n').map((part) => ({ text: part, from }))
}

/** Returns lines as rows; null where they have no columns. */
function alignedRows(run: Lines): AlignedRow[] | null {
  const lines = run.filter(({ text }) => !RULE.test(text))
  const columns = columnsOf(lines.map(({ text }) => text))
  if (columns.length < LEAST || lines.length < LEAST) return null
  return lines.map((line) => ({ line, cells: cellsOf(line.text, columns) }))
}

/** Puts tabs between the cells of lines whose columns are aligned by blanks and have rooms as their headings. */
export const alignedRooms: Layout = (lines) => {
  if (lines.some(({ text }) => /[\t|｜]/.test(text))) return lines
  return blocksOf(lines).flatMap((run) => {
    const rows = alignedRows(run)
    const areRooms = rows?.[0]?.cells.slice(1).every((cell) => isVenue(cell))
    return (rows !== null && areRooms ? withTracks(rows) : null) ?? run
  })
}
