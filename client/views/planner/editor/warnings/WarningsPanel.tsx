import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'
import { groupsOf, type TableWarning, type WarningGroup } from '../model/tableWarnings.ts'
import type { Table } from '../table/useTable.ts'
import { WarningRow } from './WarningRow.tsx'
import './warnings.css'

type PanelProps = {
  readonly table: Table
  /** Leads to what is about the show as a whole. */
  readonly openShow: () => void
  /** Leads to a row. */
  readonly openRow: () => void
}

function Group({
  table,
  group,
  go,
}: {
  table: Table
  group: WarningGroup
  go: (to: TableWarning) => void
}) {
  const { t } = useEditorWords()
  const times = useTimes()
  const timeOf = ({ cell }: TableWarning) => {
    const row = cell === null ? undefined : table.rows.find(({ key }) => key === cell.row)
    return row === undefined ? null : times.home(row.start)
  }
  return (
    <section aria-label={t(`editor.warnings.${group.kind}.title`)}>
      <h2 className="ed-warning-kind">{t(`editor.warnings.${group.kind}.title`)}</h2>
      <ul>
        {group.warnings.map((warning) => (
          <WarningRow key={warning.key} warning={warning} time={timeOf(warning)} go={go} />
        ))}
      </ul>
    </section>
  )
}

/** All warnings about the draft, by kind. */
export function WarningsPanel({ table, openShow, openRow }: PanelProps) {
  const { t } = useEditorWords()
  const { warnings } = useEditor()
  const go = ({ cell }: TableWarning) => {
    if (cell === null) return openShow()
    table.goTo(cell.row, cell.column)
    openRow()
  }
  return (
    <div className="ed-panel ed-warnings-panel">
      {warnings.length === 0 ? <p className="ed-hint">{t('editor.warnings.none')}</p> : null}
      {groupsOf(warnings).map((group) => (
        <Group key={group.kind} table={table} group={group} go={go} />
      ))}
    </div>
  )
}
