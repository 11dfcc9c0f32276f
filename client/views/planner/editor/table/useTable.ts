import { useCallback, useMemo, useState } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import type { Point } from '../../../../ui/controls/Menu.tsx'
import { dropRows } from '../acts/moveRows.ts'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { useTableClipboard } from '../clip/pasteCells.ts'
import {
  type CellContext,
  type CellError,
  cellEdit,
  columnsFor,
  type EditorColumn,
  isEditable,
} from '../model/cells.ts'
import { clampCursor, cursorAt, type TableCursor, type TableGrid } from '../model/grid.ts'
import { type RowKey, rowsOf } from '../model/rows.ts'
import { useEditor } from '../state/editor.ts'

/** How many rows PageUp and PageDown go by. */
const PAGE = 15

/** Acts after which the same rows stay picked. */
const SAME_ROWS: readonly RowAct[] = ['moveUp', 'moveDown', 'into', 'own']

/** The menu of rows: at the row in use, or at the point that was pressed. */
type OpenMenu = { readonly at: Point | null }

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

/** The cell in use: where the keyboard is, or was, in the table. */
function useCursor(grid: TableGrid, columns: readonly EditorColumn[]) {
  const [last, moveTo] = useState<TableCursor | null>(null)
  const [jumps, setJumps] = useState(0)
  /** The column of the first title: typing begins there. */
  const titles = columns.findIndex(({ id }) => id === 'title')
  const cursor = last === null ? cursorAt(grid, 0, titles) : clampCursor(last, grid)
  return {
    /** The cell in use, or the one that will be; null without rows. */
    cursor,
    /** Whether somebody has taken a cell into use. */
    inUse: last !== null,
    moveTo,
    titles,
    /** How often somebody went to a cell from elsewhere on the page: each time the keyboard goes there. */
    jumps,
    /** Takes a cell into use from elsewhere on the page; in this column, or the one in use. */
    goTo: (row: RowKey, column?: EditorColumn) => {
      const index = grid.rows.indexOf(row)
      const place = columns.findIndex((one) => column !== undefined && same(one, column))
      if (index < 0) return
      moveTo(cursorAt(grid, index, place < 0 ? (cursor?.column ?? 0) : place))
      setJumps(jumps + 1)
    },
  }
}

/** The table of the draft: its rows, the cell in use, and what can be done there. */
export function useTable() {
  const { t, agenda, lang, give } = useEditor()
  const { mark, name } = useLanguageNames()
  const context = useMemo(
    (): CellContext => ({ agenda, lang, mark, name }),
    [agenda, lang, mark, name],
  )
  const { rows, columns, grid } = useRows(agenda)
  const { titles, ...at } = useCursor(grid, columns)
  const { cursor, moveTo } = at
  const [typing, setTyping] = useState<RowKey | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const title = { [agenda.languages[0] ?? 'en']: t('editor.newItem') }
  const picked = useMemo(() => rows.filter(({ key }) => cursor?.picked.has(key)), [rows, cursor])

  const outcomeOf = (act: RowAct, { row, picked: some }: TableCursor) =>
    ROW_ACTS[act].on({ agenda, row, picked: some, title, newId: newCommandId })
  const run = (act: RowAct, from: TableCursor | null) => {
    const outcome = from && outcomeOf(act, from)
    if (from === null || outcome === null) return
    give(outcome.changes)
    const { row, type = false } = outcome
    if (row === null || SAME_ROWS.includes(act)) return
    const column = type ? titles : from.column
    moveTo({ ...from, row, column, anchor: row, picked: new Set([row]) })
    if (type) setTyping(row)
  }

  return {
    ...at,
    rows,
    columns,
    grid,
    context,
    /** The rows that are picked. */
    picked,
    clip: useTableClipboard({ rows, columns, context, title, picked, at: cursor }),
    /** Gives what is typed in the cell in use to all picked rows; returns what is wrong with it. */
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
    /** The row whose title is typed as soon as it is there. */
    typing,
    typingStarted: useCallback(() => setTyping(null), []),
    menu,
    openMenu: (point: Point | null) => setMenu({ at: point }),
    closeMenu: () => setMenu(null),
  }
}

export type Table = ReturnType<typeof useTable>
