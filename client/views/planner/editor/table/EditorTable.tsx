import { type CSSProperties, type PointerEvent, type RefObject, useRef } from 'react'
import { atMostTwo } from '../../../../ui/agenda/zoneTimes.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { Term } from '../../../../ui/controls/Term.tsx'
import { usePointerDrag } from '../../../../ui/controls/usePointerDrag.ts'
import type { TermId } from '../../../../words/list.ts'
import type { EditorColumn } from '../model/cells.ts'
import { keyOf } from '../model/changes.ts'
import { cursorAt } from '../model/grid.ts'
import type { TableRow as Row, RowKey } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { columnWords } from './CellContent.tsx'
import { CellEntry } from './CellEntry.tsx'
import css from './planTable.module.css'
import { RowMenu, TableRow } from './TableRow.tsx'
import type { Table } from './useTable.ts'
import {
  contestedHere,
  pressedNumber,
  useRowHeight,
  useTableFocus,
  useTableKeys,
  useTablePress,
  useWindow,
} from './useTableInput.ts'

/** Rows that are dragged, and the gap (before this row) into which they would be dropped. */
type Drag = { readonly keys: ReadonlySet<RowKey>; readonly gap: number }

/** Returns the index of the row whose handle was pressed; null if no handle was pressed. */
function pressedRow({ target, button }: PointerEvent): number | null {
  const isHandle = target instanceof Element && target.closest('[data-handle]') !== null
  return isHandle && button === 0 ? pressedNumber(target, 'index') : null
}

/** Drags rows by their handle: the pressed row, and those picked with it; `height` is the row height in px. Esc cancels. */
function useRowDrag(
  { grid, cursor, inUse, moveTo, drop }: Table,
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  height: number,
) {
  const dragTo = (key: RowKey, y: number): Drag => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    const gap = Math.max(0, Math.min(grid.rows.length, Math.round((y - top) / height)))
    return { keys: cursor?.picked.has(key) ? cursor.picked : new Set([key]), gap }
  }
  const { drag, press } = usePointerDrag<RowKey>({
    scroller,
    drop: ({ key, y }) => {
      const { keys, gap } = dragTo(key, y)
      drop(keys, gap)
    },
  })
  return {
    drag: drag && dragTo(drag.key, drag.y),
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const index = pressedRow(event)
        const key = index === null ? undefined : grid.rows[index]
        if (index === null || key === undefined) return
        press(key, event)
        // The current row stays on the page, however far the table scrolls.
        if (!(inUse && cursor?.picked.has(key))) moveTo(cursorAt(grid, index, cursor?.column ?? 0))
      },
    },
  }
}

/**
 * A table that is used by keyboard cell by cell is a grid for screen readers. HTML allows this role for `table` and `td` (ARIA in
 * HTML), and their rows stay rows.
 */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const

/** The columns whose name is in the word list. */
const TERM_OF: Partial<Readonly<Record<EditorColumn['id'], TermId>>> = {
  least: 'least',
  drop: 'dropRank',
}

function Head({ table }: { readonly table: Table }) {
  const { t, languageName: name } = useEditor()
  const { others, city } = useTimes()
  return (
    <thead className={css.head}>
      <tr className={`quiet ${css.headRow}`} aria-rowindex={1}>
        {table.columns.map((column, place) => {
          const [words, term] = [columnWords(column, t, name), TERM_OF[column.id]]
          return (
            <th
              scope="col"
              key={words}
              className={css.cell}
              data-column={column.id}
              aria-colindex={place + 1}
            >
              <span className={column.id === 'language' ? 'unseen' : 'cut'}>
                {term === undefined ? words : <Term id={term}>{words}</Term>}
              </span>
              {(column.id === 'start' ? atMostTwo(others) : []).map((zone) => (
                <span key={zone} className="quiet not-narrow plain cut">
                  {city(zone)}
                </span>
              ))}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Returns the indices of the rows to render: the visible ones, and always the current one. */
function indexesOf(first: number, last: number, current: number | null): readonly number[] {
  const visible = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n)
  return current === null || (current >= first && current < last) ? visible : [current, ...visible]
}

type RowsProps = {
  readonly table: Table
  readonly height: number
  readonly drag: Drag | null
  readonly scroller: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly hasKeyboard: RefObject<boolean>
  readonly warned: ReadonlySet<RowKey>
}

/** Returns the state of a row: whether it is picked or dragged, and its current cell. */
export function stateOf({ table, drag, hasKeyboard }: RowsProps, row: Row, index: number) {
  const { rows, columns, cursor, inUse } = table
  const at = cursor?.row === row.key ? cursor : null
  const column = columns[at?.column ?? -1]
  const isLast = index === rows.length - 1 && drag?.gap === rows.length
  const landing = drag?.gap === index ? 'before' : isLast ? 'after' : undefined
  return {
    picked: inUse && cursor?.picked.has(row.key) === true,
    /** The edge at which a drag would land. */
    landing,
    dragged: drag?.keys.has(row.key) === true,
    /** The current column in this row, with the input of its cell; null in other rows. */
    inUse: at?.column ?? null,
    entry:
      at === null || column === undefined ? null : (
        <CellEntry key={at.column} {...{ table, at, row, column, hasKeyboard }} />
      ),
  } as const
}

function Rows(props: RowsProps) {
  const { table, height, scroller, body, warned } = props
  const { context, contested, unsent } = useEditor()
  const { rows, columns, cursor } = table
  const visible = useWindow(scroller, rows.length, height)
  const { pasted } = table.clip
  const filled = pasted === null || pasted === 'too-many' ? null : pasted.cells
  // The choice is open for the contested field of the current cell, else for the newest one.
  const current = contestedHere(table, { contested })
  const choosing = current ? keyOf(current.change) : ([...contested.keys()].at(-1) ?? null)
  return (
    <tbody ref={body} style={{ height: rows.length * height }}>
      {indexesOf(visible.first, visible.last, cursor?.index ?? null).map((index) => {
        const row = rows[index]
        return row === undefined ? null : (
          <TableRow
            key={row.key}
            {...{ row, index, columns, context, contested, choosing, unsent }}
            {...stateOf(props, row, index)}
            warned={warned.has(row.key)}
            filled={filled?.get(row.key)}
          />
        )
      })}
    </tbody>
  )
}

type EditorTableProps = { readonly table: Table; readonly warned: ReadonlySet<RowKey> }

/** The draft as a table that is used like a spreadsheet. */
export function EditorTable({ table, warned }: EditorTableProps) {
  const { t } = useEditorWords()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const height = useRowHeight()
  const { takeKeyboard, onFocus, onBlur, ...focus } = useTableFocus(table, scroller)
  const { hasKeyboard } = focus
  const handleKey = useTableKeys(table, focus)
  const press = useTablePress(table, hasKeyboard)
  const { drag, handlers } = useRowDrag(table, scroller, body, height)
  const { others } = useTimes()
  const style = {
    '--row': `${height}px`,
    '--titles': table.columns.filter(({ id }) => id === 'title').length,
    '--others': atMostTwo(others).length,
  } as CSSProperties
  const closeMenu = () => {
    table.closeMenu()
    takeKeyboard()
  }
  return (
    <div className={css.scroller} ref={scroller} style={style}>
      <table
        {...GRID}
        className={css.grid}
        aria-label={t('editor.table')}
        aria-rowcount={table.rows.length + 1}
        aria-colcount={table.columns.length}
        {...handlers}
        {...press}
        // While rows are dragged, keys do not act on the table; Esc cancels the drag.
        onKeyDown={drag === null ? handleKey : undefined}
        {...{ onFocus, onBlur }}
      >
        <Head table={table} />
        <Rows {...{ table, height, drag, scroller, body, warned, hasKeyboard }} />
      </table>
      <p className={css.append}>
        <Button size="small" look="bare" shortcut="Ctrl Enter" onClick={table.append}>
          {t('editor.append')}
        </Button>
      </p>
      {table.menu === null ? null : <RowMenu table={table} close={closeMenu} />}
      <More />
    </div>
  )
}
