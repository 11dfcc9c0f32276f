import { useEditorWords } from '../desk/useEditorWords.ts'
import type { EditorSegment } from '../model/rows.ts'
import type { Table } from '../table/useTable.ts'
import { RowWarnings } from '../warnings/RowWarnings.tsx'
import { RowActs } from './RowActs.tsx'
import { SegmentFields } from './SegmentFields.tsx'
import { TitleFields } from './TitleFields.tsx'

/** Everything of a segment. */
export function SegmentPanel({
  table,
  row,
}: {
  readonly table: Table
  readonly row: EditorSegment
}) {
  const { t } = useEditorWords()
  return (
    <div className="ed-panel">
      <TitleFields table={table} row={row} />
      <RowWarnings row={row} />
      <section aria-label={t('editor.inspector.segment')}>
        <SegmentFields table={table} row={row} />
      </section>
      <RowActs table={table} />
    </div>
  )
}
