import { type CSSProperties, type MouseEvent, useEffect, useRef } from 'react'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import type { InspectorState, InspectorTab } from '../inspector/Inspector.tsx'
import { InspectorPanel } from '../inspector/Inspector.tsx'
import { cellField, columnsFor } from '../model/columns.ts'
import { cursorAt } from '../model/grid.ts'
import type { RowKey, TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { RowMenu } from '../table/RowMenu.tsx'
import { nameOfRow } from '../table/TableRow.tsx'
import type { Table } from '../table/useTable.ts'
import { useWindow } from '../table/useTableScroll.ts'
import { ListRow } from './ListRow.tsx'
import css from './planList.module.css'
import { Sheet } from './Sheet.tsx'

/** How high a row of the list is, in px. */
const HEIGHT = 64

type ListProps = {
  readonly table: Table
  readonly inspector: InspectorState
  readonly warned: ReadonlySet<RowKey>
}

/** Whether something of a row has not reached the server. */
function useUnsentRow(): (row: TableRow) => boolean {
  const { agenda, unsent } = useEditor()
  if (unsent.size === 0) return () => false
  const columns = columnsFor(agenda.languages)
  return (row) =>
    columns.some((column) => {
      const field = cellField(row, column)
      return field !== null && unsent.has(field)
    })
}

function Rows({ table, warned, open }: Omit<ListProps, 'inspector'> & { open: () => void }) {
  const { t } = useEditorWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, grid: field, context, moveTo: stand, openMenu } = table
  const seen = useWindow(scroller, rows.length, HEIGHT)
  const unsent = useUnsentRow()
  const standOn = (index: number) => stand(cursorAt(field, index, 0))
  const menu = (index: number, { clientX: x, clientY: y }: MouseEvent) => {
    standOn(index)
    openMenu({ x, y })
  }
  return (
    <div className={css.rows} ref={scroller}>
      <ul aria-label={t('editor.title')}>
        <li
          role="presentation"
          className={css.whole}
          style={{ height: rows.length * HEIGHT + 24 }}
        />
        {rows.slice(seen.first, seen.last).map((row, n) => (
          <ListRow
            key={row.key}
            row={row}
            index={seen.first + n}
            context={context}
            menu={menu}
            warned={warned.has(row.key)}
            unsent={unsent(row)}
            open={(index) => {
              standOn(index)
              open()
            }}
          />
        ))}
      </ul>
      <More />
    </div>
  )
}

function sheetTitle(tab: InspectorTab, table: Table, tabName: string): string {
  const [row] = table.picked
  return tab === 'rows' && row !== undefined ? nameOfRow(row, table.context) : tabName
}

/** The draft as a list, for a phone: what belongs to a row comes over it as a sheet. */
export function EditorList({ table, inspector, warned }: ListProps) {
  const { t } = useEditorWords()
  const { sheet, openSheet, closeSheet } = inspector
  const { typing, typingStarted: begun } = table
  // A new row is named first.
  useEffect(() => {
    if (typing === null) return
    openSheet('rows')
    begun()
  }, [typing, openSheet, begun])
  return (
    <div className={css.list} style={{ '--row': `${HEIGHT}px` } as CSSProperties}>
      <Rows table={table} warned={warned} open={() => openSheet('rows')} />
      <Sheet
        open={sheet !== null}
        title={sheet === null ? '' : sheetTitle(sheet, table, t(`editor.inspector.tab.${sheet}`))}
        onClose={closeSheet}
      >
        {sheet === null ? null : <InspectorPanel table={table} inspector={inspector} />}
      </Sheet>
      {table.menu === null ? null : <RowMenu table={table} close={table.closeMenu} />}
    </div>
  )
}

/** The sheets that are not about a row, as buttons. */
export function SheetButtons({ inspector }: Pick<ListProps, 'inspector'>) {
  const { t } = useEditorWords()
  return (['show', 'people'] as const).map((tab) => (
    <Button key={tab} size="small" look="bare" onClick={() => inspector.openSheet(tab)}>
      {t(`editor.inspector.tab.${tab}`)}
    </Button>
  ))
}
