import { memo, useDeferredValue } from 'react'
import { More } from '../../../../ui/controls/More.tsx'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { PeoplePanel } from '../people/PeoplePanel.tsx'
import { ShowPanel } from '../show/ShowPanel.tsx'
import type { Table } from '../table/useTable.ts'
import { WarningsPanel } from '../warnings/WarningsPanel.tsx'
import { RowsPanel } from './RowsPanel.tsx'
import type { InspectorState, InspectorTab } from './useInspector.ts'
import '../fields/fields.css'
import './inspector.css'

const TABS: readonly InspectorTab[] = ['rows', 'show', 'people', 'warnings']

type InspectorProps = { readonly table: Table; readonly inspector: InspectorState }

/** What the inspector is about, to choose from. */
function InspectorTabs({ inspector }: Pick<InspectorProps, 'inspector'>) {
  const { t } = useEditorWords()
  return (
    <fieldset className="ui-switch ed-tabs" aria-label={t('editor.inspector.label')}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === inspector.tab}
          onClick={() => inspector.show(tab)}
        >
          {t(`editor.inspector.tab.${tab}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** What one panel of the inspector holds. */
export function InspectorPanel({ table, inspector }: InspectorProps) {
  switch (inspector.tab) {
    case 'rows':
      return <RowsPanel table={table} />
    case 'show':
      return <ShowPanel />
    case 'people':
      return <PeoplePanel table={table} />
    case 'warnings':
      return (
        <WarningsPanel
          table={table}
          openShow={() => inspector.show('show')}
          openRow={() => (inspector.sheet === null ? undefined : inspector.show('rows'))}
        />
      )
  }
}

const Panel = memo(InspectorPanel)

/** Everything of the picked rows, of the show, or of its people, beside the table; it follows the table a moment later, so that moving there never waits for it. */
export function Inspector({ table, inspector }: InspectorProps) {
  const { t } = useEditorWords()
  const later = useDeferredValue(table)
  const about = useDeferredValue(inspector)
  return (
    <aside className="ed-side" aria-label={t('editor.inspector.label')}>
      <InspectorTabs inspector={inspector} />
      <Panel table={later} inspector={about} />
      <More />
    </aside>
  )
}
