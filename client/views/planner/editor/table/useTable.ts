import { useCallback, useMemo, useState } from 'react'
import { same } from '../../../../../shared/agenda/same.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import type { Point } from '../../../../ui/controls/Menu.tsx'
import { dropRows } from '../acts/moveRows.ts'
import type { EditOutcome } from '../acts/pickedRows.ts'
import { type RowAct, rowAct } from '../acts/rowActs.ts'
import { type TableClipboard, useTableClipboard } from '../clip/useClipboard.ts'
import { type CellError, cellEdit } from '../model/cellEdits.ts'
import type { CellContext } from '../model/cells.ts'
import { columnsFor, type EditorColumn, isEditable } from '../model/columns.ts'
import { clampCursor, cursorAt, type TableCursor, type TableGrid } from '../model/grid.ts'
import { type RowKey, rowsOf, type TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** How many rows PageUp and PageDown go by. */
const PAGE = 15

/** Acts after which the same rows stay picked. */
const SAME_ROWS: readonly RowAct[] = ['moveUp', 'moveDown', 'into', 'own']

/** The menu of rows: at the row in use, or where a pointer asked for it. */
export type OpenMenu = { readonly at: Point | null }

/** The table of the draft: its rows, where it stands, and what can be done there. */
export type Table = {
  readonly rows: readonly TableRow[]
  readonly columns: readonly EditorColumn[]
  readonly grid: TableGrid
  readonly context: CellContext
  /** The cell in use, or the one that will be; null where there are no rows. */
  readonly cursor: TableCursor | null
  /** Whether somebody has taken a cell into use. */
  readonly inUse: boolean
  readonly moveTo: (at: TableCursor | null) => void
  /** Takes a cell into use from elsewhere on the page; in this column, or the one in use. */
  readonly goTo: (row: RowKey, column?: EditorColumn) => void
  /** How often that was done: each time the keyboard goes to that cell. */
  readonly jumps: number
  /** The rows that are picked, as rows. */
  readonly picked: readonly TableRow[]
  /** Gives what is typed in the cell in use to all picked rows; says what is wrong with it. */
  readonly commit: (text: string) => CellError | null
  readonly can: (act: RowAct) => boolean
  readonly act: (act: RowAct) => void
  /** A new row at the end of the table. */
  readonly append: () => void
  /** What is copied and pasted here. */
  readonly clip: TableClipboard
  readonly drop: (keys: ReadonlySet<RowKey>, gap: number) => void
  /** The row whose title is typed as soon as it is there. */
  readonly typing: RowKey | null
  readonly typingStarted: () => void
  readonly menu: OpenMenu | null
  readonly openMenu: (at: Point | null) => void
  readonly closeMenu: () => void
}

function useCellContext(): CellContext {
  const { agenda, lang } = useEditor()
  const { mark, name } = useLanguageNames()
  return { agenda, lang, mark, name }
}

function useField(rows: readonly TableRow[], columns: readonly EditorColumn[]): TableGrid {
  return useMemo(() => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    return {
      rows: rows.map(({ key }) => key),
      columns: columns.length,
      page: PAGE,
      isEditable: (key, column) => {
        const [row, col] = [byKey.get(key), columns[column]]
        return row !== undefined && col !== undefined && isEditable(row, col)
      },
    }
  }, [rows, columns])
}

/** The column of the first title: where typing begins. */
function titleColumn(columns: readonly EditorColumn[]): number {
  return columns.findIndex(({ id }) => id === 'title')
}

function useMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback((at: Point | null) => setMenu({ at }), [])
  const closeMenu = useCallback(() => setMenu(null), [])
  return { menu, openMenu, closeMenu }
}

function useRows() {
  const { agenda } = useEditor()
  const rows = useMemo(() => rowsOf(agenda), [agenda])
  const columns = useMemo(() => columnsFor(agenda.languages), [agenda.languages])
  return { rows, columns, field: useField(rows, columns) }
}

/** The table of the editor's draft. */
export function useTable(): Table {
  const { t } = useEditorWords()
  const editor = useEditor()
  const context = useCellContext()
  const { rows, columns, field } = useRows()
  const [last, moveTo] = useState<TableCursor | null>(null)
  const [typing, type] = useState<RowKey | null>(null)
  const [jumps, call] = useState(0)
  const typingStarted = useCallback(() => type(null), [])
  const at = last === null ? cursorAt(field, 0, titleColumn(columns)) : clampCursor(last, field)
  const { agenda } = editor
  const title = { [agenda.languages[0] ?? 'en']: t('editor.newItem') }
  const picked = useMemo(() => rows.filter(({ key }) => at?.picked.has(key)), [rows, at])
  const clip = useTableClipboard({ rows, columns, context, title, picked, at })

  const outcomeAt = (act: RowAct, { row, picked: some }: TableCursor): EditOutcome | null =>
    rowAct(act, { agenda, row, picked: some, title, newId: newCommandId })
  const moveToRow = (row: RowKey, from: TableCursor, column: number) =>
    moveTo({ ...from, row, column, anchor: row, picked: new Set([row]) })

  const run = (act: RowAct, from: TableCursor | null) => {
    if (from === null) return
    const outcome = outcomeAt(act, from)
    if (outcome === null) return
    editor.give(outcome.changes)
    if (outcome.row === null || SAME_ROWS.includes(act)) return
    moveToRow(outcome.row, from, outcome.type === true ? titleColumn(columns) : from.column)
    if (outcome.type === true) type(outcome.row)
  }

  return {
    rows,
    columns,
    grid: field,
    context,
    cursor: at,
    inUse: last !== null,
    moveTo,
    picked,
    ...useMenu(),
    goTo: (row, column) => {
      const index = field.rows.indexOf(row)
      const place = columns.findIndex((one) => column !== undefined && same(one, column))
      if (index < 0) return
      moveTo(cursorAt(field, index, place < 0 ? (at?.column ?? 0) : place))
      call(jumps + 1)
    },
    jumps: jumps,
    commit: (text) => {
      const column = columns[at?.column ?? 0]
      if (column === undefined) return null
      const edit = cellEdit(picked, column, text, context, newCommandId)
      if (edit.is === 'changes') editor.give(edit.changes)
      return edit.is === 'wrong' ? edit.why : null
    },
    can: (act) => at !== null && outcomeAt(act, at) !== null,
    act: (act) => run(act, at),
    clip,
    append: () => run('newRow', cursorAt(field, rows.length - 1, 0)),
    drop: (keys, gap) => {
      const outcome = dropRows(agenda, keys, gap, newCommandId)
      if (outcome !== null) editor.give(outcome.changes)
    },
    typing,
    typingStarted: typingStarted,
  }
}
