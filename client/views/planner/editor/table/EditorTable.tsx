import { type CSSProperties, type RefObject, useRef } from 'react'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { inColumns } from '../../../../ui/agenda/zoneTimes.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { cellField, isEditable } from '../model/columns.ts'
import { cursorAt, nextCell, type TableCursor } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useRowHeight } from '../state/layout.ts'
import { useTimes } from '../state/useTimes.ts'
import { ColumnWord, columnWords } from './CellContent.tsx'
import type { Onward } from './CellEntry.tsx'
import { CellEntry } from './CellEntry.tsx'
import css from './planTable.module.css'
import { RowMenu, useRowMenu } from './RowMenu.tsx'
import { entryText, GRID, nameOfCell, TableRow } from './TableRow.tsx'
import { type Drag, useRowDrag } from './useRowDrag.ts'
import type { Table } from './useTable.ts'
import { useCellPress, useTableKeys } from './useTableInput.ts'
import { useTableFocus, useWindow } from './useTableScroll.ts'

/** Where an entry leads once it is done. */
function onwardFrom(table: Table, at: TableCursor, onward: Onward): TableCursor | null {
  const { grid: field } = table
  switch (onward) {
    case 'down':
    case 'up':
      if (at.picked.size > 1) return at
      return cursorAt(field, at.index + (onward === 'down' ? 1 : -1), at.column)
    case 'next':
    case 'back':
      return nextCell(at, field, onward === 'next' ? 1 : -1)
    default:
      return null
  }
}

function Head({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { others, city } = useTimes()
  return (
    <thead className={css.head}>
      <tr className={css.headRow} aria-rowindex={1}>
        {table.columns.map((column, place) => (
          <th
            scope="col"
            key={columnWords(column, t, languageName)}
            className={column.id === 'start' ? `${css.cell} ${css.startHead}` : css.cell}
            data-column={column.id}
            aria-colindex={place + 1}
          >
            <span className={column.id === 'language' ? 'unseen' : 'cut'}>
              <ColumnWord id={column.id}>{columnWords(column, t, languageName)}</ColumnWord>
            </span>
            {column.id === 'start'
              ? inColumns(others).map((zone) => (
                  <span key={zone} className={`${css.away} cut`}>
                    {city(zone)}
                  </span>
                ))
              : null}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The entry of the cell in use. */
function EntryAt({
  table,
  at,
  wanted,
}: {
  readonly table: Table
  readonly at: TableCursor
  readonly wanted: RefObject<boolean>
}) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { contested } = useEditor()
  const row = table.rows[at.index]
  const column = table.columns[at.column]
  if (row === undefined || column === undefined) return null
  const field = cellField(row, column)
  return (
    <CellEntry
      key={`${at.row} ${at.column}`}
      table={table}
      row={row}
      column={column}
      label={nameOfCell(row, columnWords(column, t, languageName), table.context, t)}
      text={entryText(row, column, table.context)}
      chooses={field !== null && contested.has(field)}
      readOnly={!isEditable(row, column)}
      several={at.picked.size > 1}
      atOnce={table.typing === at.row && column.id === 'title'}
      typingStarted={table.typingStarted}
      commit={table.commit}
      go={(onward) => {
        const to = onwardFrom(table, at, onward)
        if (to !== null) table.moveTo(to)
        if (onward === 'newRow') table.act('newRow')
      }}
      hasKeyboard={wanted}
    />
  )
}

/** The rows on the page: those in sight, and the one in use wherever it is. */
function indexesOf(first: number, last: number, inUse: number | null): readonly number[] {
  const seen = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n)
  return inUse === null || (inUse >= first && inUse < last) ? seen : [inUse, ...seen]
}

/** Which edge of a row a drag would land at. */
function landingAt(gap: number, index: number, count: number): 'before' | 'after' | null {
  if (gap === index) return 'before'
  return gap === count && index === count - 1 ? 'after' : null
}

/** The contested field whose choice is open: that of the cell in use, else the newest. */
function choosingAt(
  { rows, columns, cursor }: Table,
  contested: ReadonlyMap<string, unknown>,
): string | null {
  if (contested.size === 0) return null
  const [row, column] = [rows[cursor?.index ?? -1], columns[cursor?.column ?? -1]]
  const field = row && column ? cellField(row, column) : null
  return field !== null && contested.has(field) ? field : ([...contested.keys()].at(-1) ?? null)
}

type RowsProps = {
  readonly table: Table
  readonly height: number
  readonly drag: Drag | null
  readonly scroller: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly wanted: RefObject<boolean>
  readonly warned: ReadonlySet<RowKey>
}

function Rows({ table, height, drag, scroller, body, wanted, warned }: RowsProps) {
  const editor = useEditor()
  const { rows, columns, context, cursor, inUse } = table
  const seen = useWindow(scroller, rows.length, height)
  const menu = useRowMenu(table)
  const choosing = choosingAt(table, editor.contested)
  const { pasted } = table.clip
  const filled = pasted === null || pasted === 'too-many' ? null : pasted.cells
  const style = { height: rows.length * height, '--row': `${height}px` } as CSSProperties
  return (
    <tbody ref={body} style={style}>
      {indexesOf(seen.first, seen.last, cursor?.index ?? null).map((index) => {
        const row = rows[index]
        if (row === undefined) return null
        const active = cursor !== null && cursor.row === row.key
        return (
          <TableRow
            key={row.key}
            row={row}
            index={index}
            columns={columns}
            context={context}
            menu={menu}
            picked={inUse && (cursor?.picked.has(row.key) ?? false)}
            landing={drag === null ? null : landingAt(drag.gap, index, rows.length)}
            dragged={drag?.keys.has(row.key) ?? false}
            inUse={active ? cursor.column : null}
            entry={active ? <EntryAt table={table} at={cursor} wanted={wanted} /> : null}
            contested={editor.contested}
            choosing={choosing}
            unsent={editor.unsent}
            warned={warned.has(row.key)}
            filled={filled?.get(row.key)}
          />
        )
      })}
    </tbody>
  )
}

type EditorTableProps = { readonly table: Table; readonly warned: ReadonlySet<RowKey> }

/** The draft as a table that is worked like a sheet. */
export function EditorTable({ table, warned }: EditorTableProps) {
  const { t } = useEditorWords()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const height = useRowHeight()
  const focus = useTableFocus(table, scroller)
  const hear = useTableKeys(table, focus)
  const press = useCellPress(table, focus.hasKeyboard)
  const { drag, handlers } = useRowDrag(table, scroller, body, height)
  const { others, crosses } = useTimes()
  const titles = table.columns.filter(({ id }) => id === 'title').length
  return (
    <div className={css.scroller} ref={scroller}>
      <table
        {...GRID}
        className={css.grid}
        aria-label={t('editor.table')}
        aria-rowcount={table.rows.length + 1}
        aria-colcount={table.columns.length}
        data-crosses={crosses}
        style={{ '--titles': titles, '--others': inColumns(others).length } as CSSProperties}
        {...handlers}
        onClick={press}
        // While rows are dragged Esc is for letting go of them.
        onKeyDown={drag === null ? hear : undefined}
        onFocus={focus.entered}
        onBlur={focus.left}
      >
        <Head table={table} />
        <Rows
          table={table}
          height={height}
          drag={drag}
          scroller={scroller}
          body={body}
          warned={warned}
          wanted={focus.hasKeyboard}
        />
      </table>
      <p className={css.append}>
        <Button size="small" look="bare" shortcut="Ctrl Enter" onClick={table.append}>
          {t('editor.append')}
        </Button>
      </p>
      {table.menu === null ? null : <RowMenu table={table} close={focus.closeMenu} />}
      <More />
    </div>
  )
}
