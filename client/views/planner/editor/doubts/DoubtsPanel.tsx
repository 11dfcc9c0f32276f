import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'
import { type Doubt, type DoubtGroup, groupsOf } from '../model/doubts.ts'
import type { Table } from '../table/useTable.ts'
import { DoubtRow } from './DoubtRow.tsx'
import './doubts.css'

type PanelProps = {
  readonly table: Table
  /** Leads to what is about the show as a whole. */
  readonly openShow: () => void
  /** Leads to a row. */
  readonly openRow: () => void
}

function Group({ table, group, go }: { table: Table; group: DoubtGroup; go: (to: Doubt) => void }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const timeOf = ({ at }: Doubt) => {
    const row = at === null ? undefined : table.rows.find(({ key }) => key === at.row)
    return row === undefined ? null : times.home(row.start)
  }
  return (
    <section aria-label={t(`editor.warnings.${group.kind}.title`)}>
      <h2 className="ed-doubt-kind">{t(`editor.warnings.${group.kind}.title`)}</h2>
      <ul>
        {group.doubts.map((doubt) => (
          <DoubtRow key={doubt.key} doubt={doubt} time={timeOf(doubt)} go={go} />
        ))}
      </ul>
    </section>
  )
}

/** Everything doubtful about the draft, by kind. */
export function DoubtsPanel({ table, openShow, openRow }: PanelProps) {
  const { t } = useEditorWords()
  const { doubts } = useEditor()
  const go = ({ at }: Doubt) => {
    if (at === null) return openShow()
    table.goTo(at.row, at.column)
    openRow()
  }
  return (
    <div className="ed-panel ed-doubts-panel">
      {doubts.length === 0 ? <p className="ed-hint">{t('editor.warnings.none')}</p> : null}
      {groupsOf(doubts).map((group) => (
        <Group key={group.kind} table={table} group={group} go={go} />
      ))}
    </div>
  )
}
