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
import { useEditor } from '../state/editor.ts'
import { AT_ONCE } from '../state/pendingEdits.ts'
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

/** Returns rows from a place on: items, and headings too if it begins at one, or so many lines fit only then. */
function downFrom({ rows, columns }: PasteTask, index: number, from: number, lines: number) {
  const all = rows.slice(index)
  const items = all.filter(({ kind }) => kind === 'item')
  const [[first], column] = [all, columns[from]]
  const begins = first?.kind === 'segment' && column !== undefined && isEditable(first, column)
  const fits = lines === all.length && lines !== items.length
  const filled = (begins || fits ? all : items).slice(0, lines)
  const last = filled.at(-1)
  const within = last === undefined ? [] : all.slice(0, all.indexOf(last))
  const skipped = within.filter((row) => row.kind === 'segment' && !filled.includes(row)).length
  return { rows: filled, skipped, open: true }
}

/** Returns which rows the pasted lines fill, from a column on, one a line; how many headings they pass over, and whether more lines make new rows. */
function targetsOf(task: PasteTask, from: number) {
  const { rows, index, picked, copied, block } = task
  const lines = block.length
  const closed = (some: readonly TableRow[]) => ({ rows: some, skipped: 0, open: false })
  const count = picked.length
  if (count > 1 && lines <= count)
    return closed(count % lines === 0 ? picked : picked.slice(0, lines))
  const [first] = count > 1 ? picked : [rows[index]]
  if (first === undefined) return closed([])
  const again = rows.filter(({ key }) => copied.includes(key))
  if (copied[0] === first.key && copied.length === lines && again.length === lines)
    return closed(again)
  return downFrom(task, rows.indexOf(first), from, lines)
}

/** How many lines are pasted at most: beyond that it is a whole agenda, or a mistake. */
const MOST_LINES = 400

/** A pasted text that its cell cannot hold: the cell is as it was. */
export type RejectedCell = {
  readonly row: RowKey
  readonly column: EditorColumn
  readonly text: string
  readonly why: CellError
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** Fills cells one after the other, and keeps account of what became of each. */
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

  /** Puts a text into a cell; an empty one empties what can be empty. */
  put({ key, start }: TableRow, place: number, pasted: string, starts: 'typed' | 'left'): void {
    const { columns, context } = this.#task
    const row = findRow(this.#rewrite.agenda, key)
    const column = columns[place]
    const text = column?.id === 'title' ? oneLine(pasted) : pasted.trim()
    if (column === undefined) this.#beyond += text === '' ? 0 : 1
    else if (row !== null && column.id === 'start' && starts === 'left')
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

  /** Puts one line from a column on; what it has no cell for is left as it is. */
  putLine(row: TableRow, line: Block[number] = [], from = 0): void {
    for (const [n, cell] of line.entries()) if (cell !== null) this.put(row, from + n, cell, 'left')
  }

  /** Adds a row for each line that is not empty, below a row of the table, called what is pasted for it. */
  addLines(lines: Block, from: number, end: RowKey): void {
    const { columns, title, newId } = this.#task
    let last = end
    for (const line of lines) {
      if (line.every((cell) => (cell ?? '').trim() === '')) continue
      const [named = title] = line.flatMap((cell, n): Texts[] => {
        const column = columns[from + n]
        const text = oneLine(cell ?? '')
        const fits = column?.id === 'title' && text !== '' && text.length <= TEXT_LIMIT
        return fits ? [{ [column.lang]: text }] : []
      })
      const made = newRow(this.#rewrite.agenda, last, named, newId)
      for (const change of made?.changes ?? []) this.#rewrite.add(change)
      const row = findRow(this.#rewrite.agenda, made?.row ?? '')
      if (row === null) continue
      this.#added += 1
      this.putLine(row, line, from)
      last = row.key
    }
  }

  /** Returns the result of a paste that passed over so many headings. */
  done(skipped: number) {
    return {
      /** All of it as one set of changes; null if there are none. */
      changes: this.#rewrite.changes(),
      /** The cells that hold what was pasted: places of columns by row. */
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

export type PasteResult = ReturnType<PasteWriter['done']>

/** Returns what pasted cells do: from the cell in use to the right and down, one value for all picked rows, new rows for the lines that are left. */
export function pasteCells(task: PasteTask): PasteResult {
  const { block, columns, rows, picked, column: place } = task
  const writer = new PasteWriter(task)
  const column = columns[place]
  if (column === undefined) return writer.done(0)
  if (!isSeveral(block)) {
    const [[text] = []] = block
    const taking = editableRows(picked, column)
    for (const row of taking.length > 0 ? taking : picked)
      writer.put(row, place, text ?? '', 'typed')
    return writer.done(0)
  }
  // What is as wide as the table is rows of it, wherever it is put.
  const from = widthOf(block) === columns.length ? 0 : place
  const { rows: targets, skipped, open } = targetsOf(task, from)
  for (const [at, row] of targets.entries()) writer.putLine(row, block[at % block.length], from)
  const end = rows.at(-1)
  if (open && end !== undefined) writer.addLines(block.slice(targets.length), from, end.key)
  return writer.done(skipped)
}

/** The result of the last paste, or that it is too much for one step. */
type PasteOutcome = PasteResult | 'too-many'

/** The table as far as copying and pasting go. */
type ClipTask = Omit<PasteTask, 'block' | 'index' | 'column' | 'copied' | 'context' | 'newId'> & {
  readonly at: TableCursor | null
}

/** Copies and pastes cells of the table: what is pasted is one step. */
export function useTableClipboard({ at, ...table }: ClipTask) {
  const { context, give, lastStep, contested } = useEditor()
  const copied = useRef<readonly RowKey[]>([])
  const [last, setLast] = useState<{ pasted: PasteOutcome; step: string | null } | null>(null)

  const waits = [...contested.values()].filter(
    ({ conflict, why }) => why === 'stale' && conflict === last?.step,
  )
  const [one] = waits

  const { picked, columns } = table
  /** Gives what cells do as one step; returns the step before where it is too much for one. */
  const pasteAt = ({ index, column }: TableCursor, block: Block) => {
    const spot = { index, column, copied: copied.current }
    const result =
      block.length > MOST_LINES
        ? null
        : pasteCells({ ...table, ...spot, context, block, newId: newCommandId })
    if (result === null || (result.changes?.length ?? 0) > AT_ONCE)
      return { pasted: 'too-many', step: lastStep } as const
    const step = result.changes === null ? lastStep : give(result.changes)
    return { pasted: result, step }
  }

  return {
    /** Puts cells into the table, from the cell in use on. */
    paste: (block: Block) => {
      if (at !== null && block.length > 0) setLast(pasteAt(at, block))
    },
    /** Returns the picked rows as cells. */
    copy: (): Block => {
      copied.current = picked.map(({ key }) => key)
      return picked.map((row) => columns.map((column) => copiedText(row, column, context)))
    },
    /** What was pasted, until the next step of this screen. */
    pasted: last !== null && last.step === lastStep ? last.pasted : null,
    dismiss: () => setLast(null),
    /** A paste that is not in the draft, as somebody else was quicker in so many of its cells. */
    waiting: one === undefined ? null : { conflict: one.conflict, count: waits.length },
  }
}
