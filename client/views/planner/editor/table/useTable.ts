import { useCallback, useMemo, useState } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import type { Point } from '../../../../ui/controls/Menu.tsx'
import { dropRows } from '../acts/moveRows.ts'
import { type Act, ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { useTableClipboard } from '../clip/pasteCells.ts'
import {
  type CellError,
  cellEdit,
  columnsFor,
  type EditorColumn,
  isEditable,
} from '../model/cells.ts'
import { clampCursor, cursorAt, type TableCursor, type TableGrid } from '../model/grid.ts'
import { type RowKey, rowsOf } from '../model/rows.ts'
import { useEditor } from '../state/editor.tsx'

const PAGE = 15

/** Acts after which the same rows stay selected. */
const SAME_ROWS: readonly RowAct[] = ['moveUp', 'moveDown', 'into', 'own']

function useRows(agenda: Agenda) {
  const { languages } = agenda
  const rows = useMemo(() => rowsOf(agenda), [agenda])
  const columns = useMemo(() => columnsFor(languages), [languages])
  const grid = useMemo((): TableGrid => {
    const byKey = new Map(rows.map((row) => [row.key, row]))
    return {
      rows: rows.map(({ key }) => key),
      columns: columns.length,
      page: PAGE,
      isEditable: (key, place) => {
        const [row, column] = [byKey.get(key), columns[place]]
        return row !== undefined && column !== undefined && isEditable(row, column)
      },
    }
  }, [rows, columns])
  return { rows, columns, grid }
}

/** Returns the active cell: the one that has or last had the keyboard focus. */
function useCursor(grid: TableGrid, columns: readonly EditorColumn[]) {
  const [last, moveTo] = useState<TableCursor | null>(null)
  const [jumps, setJumps] = useState(0)
  /** The column of the first title, in which typing begins. */
  const titles = columns.findIndex(({ id }) => id === 'title')
  const cursor = last === null ? cursorAt(grid, 0, titles) : clampCursor(last, grid)
  return {
    /** The active cell, or the cell that will be active; null without rows. */
    cursor,
    /** Whether a person has activated a cell yet. */
    inUse: last !== null,
    moveTo,
    titles,
    /** The number of jumps to a cell from elsewhere on the page; each moves the keyboard focus there. */
    jumps,
    /** Jumps to a cell from elsewhere on the page, in this column or else in the active one. */
    goTo: (row: RowKey, column?: EditorColumn) => {
      const index = grid.rows.indexOf(row)
      const place = columns.findIndex((one) => column !== undefined && same(one, column))
      if (index < 0) return
      moveTo(cursorAt(grid, index, place < 0 ? (cursor?.column ?? 0) : place))
      setJumps(jumps + 1)
    },
  }
}

/** Returns the table of the draft: its rows, the active cell, and its acts. */
export function useTable() {
  const { t, agenda, context, give } = useEditor()
  const { rows, columns, grid } = useRows(agenda)
  const { titles, ...at } = useCursor(grid, columns)
  const { cursor, moveTo } = at
  const [typing, setTyping] = useState<RowKey | null>(null)
  /** The open menu of rows: at a pressed point, or at the active row (`at` is null). */
  const [menu, setMenu] = useState<{ readonly at: Point | null } | null>(null)
  const title = { [agenda.languages[0] ?? 'en']: t('editor.newItem') }
  const picked = useMemo(() => rows.filter(({ key }) => cursor?.picked.has(key)), [rows, cursor])

  const outcomeOf = (name: RowAct, { row, picked: keys }: TableCursor) => {
    const act: Act = ROW_ACTS[name]
    return act.perform(agenda, keys, newCommandId, row, title)
  }
  const run = (act: RowAct, from: TableCursor | null) => {
    const outcome = from && outcomeOf(act, from)
    if (from === null || outcome === null) return
    give(outcome.changes)
    const { row, editsTitle = false } = outcome
    if (row === null || SAME_ROWS.includes(act)) return
    const column = editsTitle ? titles : from.column
    moveTo({ ...from, row, column, anchor: row, picked: new Set([row]) })
    if (editsTitle) setTyping(row)
  }

  return {
    ...at,
    rows,
    columns,
    grid,
    /** The selected rows. */
    picked,
    clip: useTableClipboard({ rows, columns, title, picked, at: cursor }),
    /** Sets the typed text of the active cell in all selected rows; returns the error, or null. */
    commit: (text: string): CellError | null => {
      const column = columns[cursor?.column ?? 0]
      if (column === undefined) return null
      const edit = cellEdit(picked, column, text, context, newCommandId)
      if (typeof edit === 'string') return edit
      give(edit)
      return null
    },
    can: (act: RowAct) => cursor !== null && outcomeOf(act, cursor) !== null,
    act: (act: RowAct) => run(act, cursor),
    /** Adds a row at the end of the table. */
    append: () => run('newRow', cursorAt(grid, rows.length - 1, 0)),
    drop: (keys: ReadonlySet<RowKey>, gap: number) => {
      const outcome = dropRows(agenda, keys, gap, newCommandId)
      if (outcome !== null) give(outcome.changes)
    },
    /** The row whose title field opens as soon as the row exists. */
    typing,
    typingStarted: useCallback(() => setTyping(null), []),
    menu,
    openMenu: (point: Point | null) => setMenu({ at: point }),
    closeMenu: () => setMenu(null),
  }
}

export type Table = ReturnType<typeof useTable>
