import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { instant } from '../../../../../shared/time/instant.ts'
import { newRow } from '../acts/insertRows.ts'
import type { NewId } from '../acts/pickedRows.ts'
import {
  type CellContext,
  type CellError,
  cellText,
  copiedText,
  type EditorColumn,
  editableRows,
  isEditable,
  setCell,
} from '../model/cells.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { isJoined, itemKey, type RowKey, segmentKey, type TableRow } from '../model/rows.ts'
import { type Block, isSeveral, widthOf } from './cellBlock.ts'

/** Where a paste begins: the cell in use, the rows picked with it, and those that were copied here last. */
type PasteSpot = {
  readonly rows: readonly TableRow[]
  readonly index: number
  readonly column: EditorColumn
  readonly picked: readonly TableRow[]
  readonly copied: readonly RowKey[]
}

/** The rows that a paste fills, one a line, those that are headings and passed over, and whether more lines make new rows. */
type Targets = {
  readonly rows: readonly TableRow[]
  readonly skipped: number
  readonly open: boolean
}

/** The headings that lie between the rows that are filled. */
function skippedIn(all: readonly TableRow[], filled: readonly TableRow[]): number {
  const last = filled.at(-1)
  const within = last === undefined ? [] : all.slice(0, all.indexOf(last))
  return within.filter((row) => row.kind === 'segment' && !filled.includes(row)).length
}

/** Rows from a place on: items, and headings too where it begins at one, or so many lines fit only then. */
function downFrom(spot: PasteSpot, index: number, lines: number): Targets {
  const all = spot.rows.slice(index)
  const items = all.filter(({ kind }) => kind === 'item')
  const [first] = all
  const begins = first?.kind === 'segment' && isEditable(first, spot.column)
  const fits = lines === all.length && lines !== items.length
  const rows = (begins || fits ? all : items).slice(0, lines)
  return { rows, skipped: skippedIn(all, rows), open: true }
}

/** Which rows so many pasted lines fill. */
function targetsOf(spot: PasteSpot, lines: number): Targets {
  const { rows, index, picked, copied } = spot
  const count = picked.length
  if (count > 1 && lines <= count) {
    const filled = count % lines === 0 ? picked : picked.slice(0, lines)
    return { rows: filled, skipped: 0, open: false }
  }
  const [first] = count > 1 ? picked : [rows[index]]
  if (first === undefined) return { rows: [], skipped: 0, open: false }
  if (copied.length === lines && copied[0] === first.key) {
    const again = rows.filter(({ key }) => copied.includes(key))
    if (again.length === lines) return { rows: again, skipped: 0, open: false }
  }
  return downFrom(spot, rows.indexOf(first), lines)
}

/** How many lines are pasted at most: beyond that it is a whole agenda, or a mistake. */
export const MOST_LINES = 400

/** What a paste is about. */
type PasteTask = Omit<PasteSpot, 'column'> & {
  readonly columns: readonly EditorColumn[]
  /** The column in use, by its place. */
  readonly column: number
  readonly block: Block
  readonly context: CellContext
  /** What something new is called where nothing pasted is its title. */
  readonly title: Texts
  readonly newId: NewId
}

/** A pasted text that its cell cannot hold: the cell is as it was. */
export type RejectedCell = {
  readonly row: RowKey
  readonly column: EditorColumn
  readonly text: string
  readonly why: CellError
}

/** What a paste comes to. */
export type PasteResult = {
  /** All of it as one set of changes; null where there are none. */
  readonly changes: readonly DraftChange[] | null
  /** The cells that hold what was pasted: places of columns by row. */
  readonly cells: ReadonlyMap<RowKey, ReadonlySet<number>>
  readonly added: number
  /** Headings that were passed over. */
  readonly skipped: number
  readonly refused: readonly RejectedCell[]
  /** Start times that were left out, as starts follow from lengths. */
  readonly starts: number
  /** Texts that lie right of the last column. */
  readonly beyond: number
}

/** A row with what its segment and item hold after the changes so far; null where it is gone. */
function rowNow(rewrite: ChangeBuilder, row: TableRow): TableRow | null {
  const segment = rewrite.segment(row.segment.id)
  if (segment === null || row.kind === 'segment') return segment && { ...row, segment }
  const item = segment.items.find(({ id }) => id === row.item.id)
  return item === undefined ? null : { ...row, segment, item }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** Fills cells one after the other, and keeps account of what became of each. */
class PasteWriter {
  readonly rewrite: ChangeBuilder
  readonly cells = new Map<RowKey, Set<number>>()
  readonly refused: RejectedCell[] = []
  readonly #task: PasteTask
  added = 0
  starts = 0
  beyond = 0

  constructor(task: PasteTask) {
    this.#task = task
    this.rewrite = new ChangeBuilder(task.context.agenda)
  }

  /** Puts a text into a cell; an empty one empties what can be empty. */
  put(old: TableRow, place: number, pasted: string, starts: 'typed' | 'left'): void {
    const row = rowNow(this.rewrite, old)
    const column = this.#task.columns[place]
    const text = column?.id === 'title' ? oneLine(pasted) : pasted.trim()
    if (column === undefined) this.beyond += text === '' ? 0 : 1
    else if (row === null) return
    else if (column.id === 'start' && starts === 'left') this.#leaveStart(row, column, text)
    else this.#set(row, { column, place }, text)
  }

  #leaveStart(row: TableRow, column: EditorColumn, text: string): void {
    if (text !== '' && text !== cellText(row, column, this.#task.context)) this.starts += 1
  }

  #set(
    row: TableRow,
    { column, place }: { column: EditorColumn; place: number },
    text: string,
  ): void {
    const { context } = this.#task
    const same = [cellText, copiedText].some((as) => as(row, column, context) === text)
    if (same && text === '') return
    const why = same ? null : this.#type(row, column, text)
    if (why === null) this.#mark(row.key, place)
    else if (text !== '') this.refused.push({ row: row.key, column, text, why })
  }

  #type(row: TableRow, column: EditorColumn, text: string): CellError | null {
    if (!isEditable(row, column)) return column.id === 'start' ? 'item-start' : 'heading'
    const { context, newId } = this.#task
    return setCell({ rewrite: this.rewrite, context, newId, text }, row, column)
  }

  #mark(row: RowKey, place: number): void {
    this.cells.set(row, (this.cells.get(row) ?? new Set()).add(place))
  }

  /** A new row below another, called what is pasted for it. */
  addBelow(last: RowKey, line: Block[number], from: number): TableRow | null {
    const { columns, title, newId } = this.#task
    const named = line.flatMap((cell, n): Texts[] => {
      const column = columns[from + n]
      const text = oneLine(cell ?? '')
      const fits = column?.id === 'title' && text !== '' && text.length <= TEXT_LIMIT
      return fits ? [{ [column.lang]: text }] : []
    })
    const made = newRow(this.rewrite.agenda, last, named[0] ?? title, newId)
    if (made === null) return null
    for (const change of made.changes) this.rewrite.add(change)
    this.added += 1
    return this.#rowBy(made.row)
  }

  #rowBy(key: RowKey | null): TableRow | null {
    for (const segment of this.rewrite.agenda.segments) {
      if (segmentKey(segment.id) === key)
        return { kind: 'segment', key, segment, start: instant(0) }
      const item = segment.items.find(({ id }) => itemKey(id) === key)
      const joined = isJoined(segment)
      if (item !== undefined && key !== null)
        return { kind: 'item', key, segment, item, joined, start: instant(0) }
    }
    return null
  }

  done(skipped: number): PasteResult {
    const { cells, added, refused, starts, beyond } = this
    return { changes: this.rewrite.changes(), cells, added, skipped, refused, starts, beyond }
  }
}

/** One text for every picked row, as it is typed. */
function fillEach(
  { picked, columns, column: place }: PasteTask,
  text: string,
  filling: PasteWriter,
) {
  const column = columns[place]
  const rows = column === undefined ? [] : editableRows(picked, column)
  for (const row of rows.length > 0 ? rows : picked) filling.put(row, place, text, 'typed')
}

/** Whether there is nothing in a line. */
function isEmpty(line: Block[number]): boolean {
  return line.every((cell) => (cell ?? '').trim() === '')
}

/** One line from a column on; what it has no cell for is left as it is. */
function putLine(filling: PasteWriter, row: TableRow, line: Block[number], from: number): void {
  for (const [n, cell] of line.entries())
    if (cell !== null) filling.put(row, from + n, cell, 'left')
}

/** New rows at the end of the table, one a line. */
function addLines(filling: PasteWriter, lines: Block, from: number, end: RowKey): void {
  let last = end
  for (const line of lines) {
    const row = isEmpty(line) ? null : filling.addBelow(last, line, from)
    if (row === null) continue
    putLine(filling, row, line, from)
    last = row.key
  }
}

/** What pasted cells come to: from the cell in use to the right and down, one value for all picked rows, new rows for what is left over. */
export function pasteCells(task: PasteTask): PasteResult {
  const { block, columns, rows } = task
  const filling = new PasteWriter(task)
  if (!isSeveral(block)) {
    fillEach(task, block[0]?.[0] ?? '', filling)
    return filling.done(0)
  }
  // What is as wide as the table is rows of it, wherever it is put.
  const from = widthOf(block) === columns.length ? 0 : task.column
  const column = columns[from]
  if (column === undefined) return filling.done(0)
  const { rows: targets, skipped, open } = targetsOf({ ...task, column }, block.length)
  for (const [at, row] of targets.entries())
    putLine(filling, row, block[at % block.length] ?? [], from)
  const end = rows.at(-1)
  if (open && end !== undefined) addLines(filling, block.slice(targets.length), from, end.key)
  return filling.done(skipped)
}
