import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import type { TableRow } from '../model/rows.ts'
import { WarningRow } from './WarningRow.tsx'
import './warnings.css'

/** The warnings about a row, where there are any. */
export function RowWarnings({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  const { warnings } = useEditor()
  const own = warnings.filter(({ rows }) => rows.includes(row.key))
  if (own.length === 0) return null
  return (
    <section className="ed-row-warnings" aria-label={t('editor.warnings.label')}>
      <ul>
        {own.map((warning) => (
          <WarningRow key={warning.key} warning={warning} here={row} />
        ))}
      </ul>
    </section>
  )
}
