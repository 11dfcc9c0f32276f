import { useEditorWords } from '../desk/useEditorWords.ts'
import type { Table } from '../table/useTable.ts'
import { ItemPanel } from './ItemPanel.tsx'
import { SegmentPanel } from './SegmentPanel.tsx'
import { SeveralPanel } from './SeveralPanel.tsx'

/** Everything of the picked rows. */
export function RowsPanel({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const [row, ...others] = table.inUse ? table.picked : []
  if (row === undefined) return <p className="ed-hint">{t('editor.inspector.nothing')}</p>
  if (others.length > 0) return <SeveralPanel table={table} rows={table.picked} />
  // Another row is another form: nothing typed in one is left in the other.
  return row.kind === 'item' ? (
    <ItemPanel key={row.key} table={table} row={row} />
  ) : (
    <SegmentPanel key={row.key} table={table} row={row} />
  )
}
