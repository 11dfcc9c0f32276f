import { useRef, useState } from 'react'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { newRow } from '../acts/rowActs.ts'
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
import type { TableCursor } from '../model/grid.ts'
import { findRow, type NewId, type RowKey, type TableRow } from '../model/rows.ts'
import { useEditor } from '../state/editor.tsx'
import { MOST_CHANGES } from '../state/pendingEdits.ts'
import { type Block, isSeveral, widthOf } from './cellBlock.ts'

/** A paste: the cells, and where it begins. */
type PasteTask = {
  readonly block: Block
  readonly rows: readonly TableRow[]
  readonly columns: readonly EditorColumn[]
  /** The current cell, by its indices. */
  readonly index: number
  readonly column: number
  readonly picked: readonly TableRow[]
  /** The rows that were last copied here. */
  readonly copied: readonly RowKey[]
  readonly context: CellContext
  /** The title of a new row if none is pasted. */
  readonly title: Texts
  readonly newId: NewId
}

/** Returns the rows to fill from an index down: items, and headings if the paste begins at one or fits only with them. */
function downFrom({ rows, columns }: PasteTask, index: number, from: number, lines: number) {
  const all = rows.slice(index)
  const items = all.filter(({ kind }) => kind === 'item')
  const [[first], column] = [all, columns[from]]
  const beginsAtHeading =
    first?.kind === 'segment' && column !== undefined && isEditable(first, column)
  const fitsWithHeadings = lines === all.length && lines !== items.length
  const filled = (beginsAtHeading || fitsWithHeadings ? all : items).slice(0, lines)
  const last = filled.at(-1)
  const passed = last === undefined ? [] : all.slice(0, all.indexOf(last))
  const skipped = passed.filter((row) => row.kind === 'segment' && !filled.includes(row)).length
  return { rows: filled, skipped, open: true }
}

/** Returns the rows that the pasted lines fill, the number of headings between them, and whether further lines make new rows. */
function targetsOf(task: PasteTask, from: number) {
  const { rows, index, picked, copied, block } = task
  const lines = block.length
  const onlyRows = (some: readonly TableRow[]) => ({ rows: some, skipped: 0, open: false })
  const count = picked.length
  if (count > 1 && lines <= count)
    return onlyRows(count % lines === 0 ? picked : picked.slice(0, lines))
  const [first] = count > 1 ? picked : [rows[index]]
  if (first === undefined) return onlyRows([])
  const copiedRows = rows.filter(({ key }) => copied.includes(key))
  if (copied[0] === first.key && copied.length === lines && copiedRows.length === lines)
    return onlyRows(copiedRows)
  return downFrom(task, rows.indexOf(first), from, lines)
}

/** The most lines of one paste: more are a whole agenda, or a mistake. */
const MOST_LINES = 400

/** A pasted text that its cell refused; the cell is unchanged. */
export type RejectedCell = {
  readonly row: RowKey
  readonly column: EditorColumn
  readonly text: string
  readonly why: CellError
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** Fills cells one by one and records the result of each. */
class PasteWriter {
  readonly #rewrite: ChangeBuilder
  readonly #cells = new Map<RowKey, Set<number>>()
  readonly #refused: RejectedCell[] = []
  readonly #task: PasteTask
  #added = 0
  #starts = 0
  #beyond = 0

  constructor(task: PasteTask) {
    this.#task = task
    this.#rewrite = new ChangeBuilder(task.context.agenda)
  }

  /** Puts a text into a cell; an empty text clears it if it can be empty. `starts` states whether start times are set or skipped. */
  put({ key, start }: TableRow, place: number, pasted: string, starts: 'set' | 'skip'): void {
    const { columns, context } = this.#task
    const row = findRow(this.#rewrite.agenda, key)
    const column = columns[place]
    const text = column?.id === 'title' ? oneLine(pasted) : pasted.trim()
    if (column === undefined) this.#beyond += text === '' ? 0 : 1
    else if (row !== null && column.id === 'start' && starts === 'skip')
      this.#starts += text === '' || text === cellText({ ...row, start }, column, context) ? 0 : 1
    else if (row !== null) this.#set({ ...row, start }, column, place, text)
  }

  #set(row: TableRow, column: EditorColumn, place: number, text: string): void {
    const { context, newId } = this.#task
    const { key } = row
    const isSame = [cellText, copiedText].some((as) => as(row, column, context) === text)
    if (isSame && text === '') return
    const fixed = column.id === 'start' ? 'item-start' : 'heading'
    const set = () => setCell({ rewrite: this.#rewrite, context, newId, text }, row, column)
    const why = isSame ? null : isEditable(row, column) ? set() : fixed
    if (why === null) this.#cells.set(key, (this.#cells.get(key) ?? new Set()).add(place))
    else if (text !== '') this.#refused.push({ row: key, column, text, why })
  }

  /** Puts one line into a row from a column on; null leaves a cell unchanged. */
  putLine(row: TableRow, line: Block[number] = [], from = 0): void {
    for (const [n, cell] of line.entries()) if (cell !== null) this.put(row, from + n, cell, 'skip')
  }

  /** Adds a row below `end` for each line that is not empty, with the pasted title if there is one. */
  addLines(lines: Block, from: number, end: RowKey): void {
    const { columns, title, newId } = this.#task
    let last = end
    for (const line of lines) {
      if (line.every((cell) => (cell ?? '').trim() === '')) continue
      const [rowTitle = title] = line.flatMap((cell, n): Texts[] => {
        const column = columns[from + n]
        const text = oneLine(cell ?? '')
        const fits = column?.id === 'title' && text !== '' && text.length <= TEXT_LIMIT
        return fits ? [{ [column.lang]: text }] : []
      })
      const outcome = newRow(this.#rewrite.agenda, last, rowTitle, newId)
      for (const change of outcome?.changes ?? []) this.#rewrite.add(change)
      const row = findRow(this.#rewrite.agenda, outcome?.row ?? '')
      if (row === null) continue
      this.#added += 1
      this.putLine(row, line, from)
      last = row.key
    }
  }

  /** Returns the result of the paste, which skipped this many headings. */
  result(skipped: number) {
    return {
      /** All changes of the paste; null if there are none. */
      changes: this.#rewrite.changes(),
      /** The filled cells: indices of columns by row. */
      cells: this.#cells,
      added: this.#added,
      skipped,
      refused: this.#refused,
      /** Start times that were left out, as starts follow from lengths. */
      starts: this.#starts,
      /** Texts that are right of the last column. */
      beyond: this.#beyond,
    }
  }
}

export type PasteResult = ReturnType<PasteWriter['result']>

/** Returns the result of a paste from the current cell right and down. One value fills all picked rows; remaining lines become new rows. */
export function pasteCells(task: PasteTask): PasteResult {
  const { block, columns, rows, picked, column: place } = task
  const writer = new PasteWriter(task)
  const column = columns[place]
  if (column === undefined) return writer.result(0)
  if (!isSeveral(block)) {
    const [[text] = []] = block
    const editable = editableRows(picked, column)
    for (const row of editable.length > 0 ? editable : picked)
      writer.put(row, place, text ?? '', 'set')
    return writer.result(0)
  }
  // A block as wide as the table is whole rows, so it begins at the first column.
  const from = widthOf(block) === columns.length ? 0 : place
  const { rows: targets, skipped, open } = targetsOf(task, from)
  for (const [at, row] of targets.entries()) writer.putLine(row, block[at % block.length], from)
  const end = rows.at(-1)
  if (open && end !== undefined) writer.addLines(block.slice(targets.length), from, end.key)
  return writer.result(skipped)
}

/** The result of a paste; `too-many` if it is too large for one step. */
type PasteOutcome = PasteResult | 'too-many'

/** The parts of the table that copying and pasting need. */
type ClipTask = Omit<PasteTask, 'block' | 'index' | 'column' | 'copied' | 'context' | 'newId'> & {
  readonly at: TableCursor | null
}

/** Returns the functions that copy and paste cells of the table; each paste is one step. */
export function useTableClipboard({ at, ...table }: ClipTask) {
  const { context, give, lastStep, contested } = useEditor()
  const copied = useRef<readonly RowKey[]>([])
  const [last, setLast] = useState<{ pasted: PasteOutcome; step: string | null } | null>(null)

  const conflicts = [...contested.values()].filter(
    ({ conflict, why }) => why === 'stale' && conflict === last?.step,
  )
  const [first] = conflicts

  const { picked, columns } = table
  /** Sends a paste as one step; returns its result and its step (the previous one if nothing was sent). */
  const pasteAt = ({ index, column }: TableCursor, block: Block) => {
    const spot = { index, column, copied: copied.current }
    const result =
      block.length > MOST_LINES
        ? null
        : pasteCells({ ...table, ...spot, context, block, newId: newCommandId })
    if (result === null || (result.changes?.length ?? 0) > MOST_CHANGES)
      return { pasted: 'too-many', step: lastStep } as const
    const step = result.changes === null ? lastStep : give(result.changes)
    return { pasted: result, step }
  }

  return {
    /** Puts cells into the table, from the current cell on. */
    paste: (block: Block) => {
      if (at !== null && block.length > 0) setLast(pasteAt(at, block))
    },
    /** Returns the picked rows as cells. */
    copy: (): Block => {
      copied.current = picked.map(({ key }) => key)
      return picked.map((row) => columns.map((column) => copiedText(row, column, context)))
    },
    /** The result of the last paste, until the next step of this screen. */
    pasted: last !== null && last.step === lastStep ? last.pasted : null,
    dismiss: () => setLast(null),
    /** A paste that is not in the draft, because somebody else changed `count` of its cells first. */
    waiting: first === undefined ? null : { conflict: first.conflict, count: conflicts.length },
  }
}
