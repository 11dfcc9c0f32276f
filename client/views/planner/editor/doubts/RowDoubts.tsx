import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import type { TableRow } from '../model/rows.ts'
import { DoubtRow } from './DoubtRow.tsx'
import './doubts.css'

/** What is doubtful about a row, where that is anything. */
export function RowDoubts({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  const { doubts } = useEditor()
  const own = doubts.filter(({ rows }) => rows.includes(row.key))
  if (own.length === 0) return null
  return (
    <section className="ed-row-doubts" aria-label={t('editor.warnings.label')}>
      <ul>
        {own.map((doubt) => (
          <DoubtRow key={doubt.key} doubt={doubt} here={row} />
        ))}
      </ul>
    </section>
  )
}
