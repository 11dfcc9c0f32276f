import { useEditorWords } from '../desk/useEditorWords.ts'
import type { TableRow } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import type { Table } from '../table/useTable.ts'
import { CellField } from './CellField.tsx'
import { KindField, LanguageField } from './KindFields.tsx'
import { RowActs } from './RowActs.tsx'

/** What several rows can be given at once. */
export function SeveralPanel({
  table,
  rows,
}: {
  readonly table: Table
  readonly rows: readonly TableRow[]
}) {
  const { t } = useEditorWords()
  const items = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const length = lengthText(items.reduce((sum, { planned }) => sum + planned, 0))
  return (
    <div className="ed-panel">
      <h2 className="ed-several">{t('editor.inspector.several', { count: rows.length })}</h2>
      <p className="quiet">{t('editor.inspector.together', { length })}</p>
      <section aria-label={t('editor.inspector.time')}>
        <KindField rows={rows} />
        <CellField table={table} rows={rows} column="length" />
        <CellField table={table} rows={rows} column="least" />
        <CellField table={table} rows={rows} column="drop" />
        <LanguageField rows={rows} />
        <CellField table={table} rows={rows} column="speakers" />
      </section>
      <RowActs table={table} />
    </div>
  )
}
