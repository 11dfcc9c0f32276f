import { memo, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import desk from '../../../../ui/frame/desk.module.css'
import { RowList } from '../../../../ui/layout/RowList.tsx'
import pageCss from '../editor.module.css'
import type { TableRow } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import { PeoplePanel } from '../people/PersonForm.tsx'
import { ShowPanel } from '../show/ShowPanel.tsx'
import { useEditorWords } from '../state/editor.ts'
import type { Table } from '../table/useTable.ts'
import { WarningsPanel } from '../warnings/WarningsPanel.tsx'
import { RowPanel } from './ItemPanel.tsx'
import { CellField, KindField, LanguageField, RowActs } from './RowFields.tsx'

type SeveralPanelProps = { readonly table: Table; readonly rows: readonly TableRow[] }

/** What several rows can be given at once. */
function SeveralPanel({ table, rows }: SeveralPanelProps) {
  const { t } = useEditorWords()
  const items = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const length = lengthText(items.reduce((sum, { planned }) => sum + planned, 0))
  return (
    <div className={pageCss.panel}>
      <h2>{t('editor.inspector.several', { count: rows.length })}</h2>
      <p className="quiet">{t('editor.inspector.together', { length })}</p>
      <section aria-label={t('editor.inspector.time')}>
        <KindField rows={rows} />
        {(['length', 'least', 'drop'] as const).map((column) => (
          <CellField key={column} table={table} rows={rows} column={column} />
        ))}
        <LanguageField rows={rows} />
        <CellField table={table} rows={rows} column="speakers" />
      </section>
      <RowActs table={table} />
    </div>
  )
}

/** Everything of the picked rows. */
function RowsPanel({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const [row, ...others] = table.inUse ? table.picked : []
  if (row === undefined)
    return <p className={`second ${pageCss.hint}`}>{t('editor.inspector.nothing')}</p>
  if (others.length > 0) return <SeveralPanel table={table} rows={table.picked} />
  // Another row is another form: nothing typed in one is left in the other.
  return <RowPanel key={row.key} table={table} row={row} />
}

/** What the inspector is about: the picked rows, the show as a whole, its people, or the warnings. */
export type InspectorTab = 'rows' | 'show' | 'people' | 'warnings'

/** What the inspector is about, at first the warnings where there are any; it follows the table when another row is taken into use there, but stays with the list of warnings while that leads there. */
export function useInspector({ cursor, inUse, jumps }: Table, warned: boolean) {
  const [tab, show] = useState<InspectorTab>(warned ? 'warnings' : 'show')
  /** What is over the list of a phone; null: nothing. */
  const [sheet, setSheet] = useState<InspectorTab | null>(null)
  const openSheet = useCallback((to: InspectorTab) => {
    show(to)
    setSheet(to)
  }, [])
  const row = inUse ? (cursor?.row ?? null) : null
  const last = useRef({ row, jumps })
  useEffect(() => {
    const before = last.current
    last.current = { row, jumps }
    if (row === null || row === before.row) return
    show((now) => (now === 'warnings' && jumps !== before.jumps ? now : 'rows'))
  }, [row, jumps])
  return { tab, show, sheet, openSheet, closeSheet: () => setSheet(null) }
}

export type InspectorState = ReturnType<typeof useInspector>

const TABS: readonly InspectorTab[] = ['rows', 'show', 'people', 'warnings']

type InspectorProps = { readonly table: Table; readonly inspector: InspectorState }

/** What the inspector is about, to choose from. */
function InspectorTabs({ inspector }: Pick<InspectorProps, 'inspector'>) {
  const { t } = useEditorWords()
  return (
    <fieldset className={`ui-switch ${pageCss.tabs}`} aria-label={t('editor.inspector.label')}>
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
      return <ShowPanel table={table} />
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
    <aside className={`${desk.side} ${pageCss.side}`} aria-label={t('editor.inspector.label')}>
      <InspectorTabs inspector={inspector} />
      <RowList name={t(`editor.inspector.tab.${about.tab}`)} parts={true}>
        <Panel table={later} inspector={about} />
      </RowList>
    </aside>
  )
}
