import {
  type ComponentType,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Switch } from '../../../../ui/controls/Switch.tsx'
import desk from '../../../../ui/frame/desk.module.css'
import { RowList } from '../../../../ui/layout/RowList.tsx'
import pageCss from '../editor.module.css'
import { lengthText } from '../model/rows.ts'
import { PeoplePanel } from '../people/PersonForm.tsx'
import { ShowPanel } from '../show/ShowPanel.tsx'
import { useEditorWords } from '../state/editor.tsx'
import type { Table } from '../table/useTable.ts'
import { WarningsPanel } from '../warnings/WarningsPanel.tsx'
import { RowPanel } from './ItemPanel.tsx'
import { CellField, KindField, LanguageField, RowActs } from './RowFields.tsx'

function RowsPanel({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const items = table.picked.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const length = lengthText(items.reduce((sum, { planned }) => sum + planned, 0))
  const [row, ...others] = table.inUse ? table.picked : []
  if (row === undefined)
    return <p className={`second ${pageCss.hint}`}>{t('editor.inspector.nothing')}</p>
  return (
    <div className={pageCss.panel}>
      {others.length > 0 ? (
        <>
          <h2>{t('editor.inspector.several', { count: table.picked.length })}</h2>
          <p className="quiet">{t('editor.inspector.together', { length })}</p>
          <section aria-label={t('editor.inspector.time')}>
            <KindField rows={table.picked} />
            {(['length', 'least', 'drop'] as const).map((column) => (
              <CellField key={column} rows={table.picked} column={column} />
            ))}
            <LanguageField rows={table.picked} />
            <CellField rows={table.picked} column="speakers" />
          </section>
        </>
      ) : (
        // Each row has its own form, so that nothing typed for one row ends up in another.
        <RowPanel key={row.key} row={row} />
      )}
      <RowActs table={table} />
    </div>
  )
}

const TABS = ['rows', 'show', 'people', 'warnings'] as const

/** The subject of the inspector: the picked rows, the show as a whole, its people, or the warnings. */
type InspectorTab = (typeof TABS)[number]

/** Returns the tab of the inspector, first the warnings if there are any. Selecting a row in the table opens the tab of rows, unless a warning led to that row. */
export function useInspector({ cursor, inUse, jumps }: Table, hasWarnings: boolean) {
  const [tab, show] = useState<InspectorTab>(hasWarnings ? 'warnings' : 'show')
  /** The sheet over the list on a phone; null: none. */
  const [sheet, setSheet] = useState<InspectorTab | null>(null)
  const openSheet = useCallback((to: InspectorTab) => {
    show(to)
    setSheet(to)
  }, [])
  const row = inUse ? (cursor?.row ?? null) : null
  const last = useRef({ row, jumps })
  useEffect(() => {
    const previous = last.current
    last.current = { row, jumps }
    if (row === null || row === previous.row) return
    show((now) => (now === 'warnings' && jumps !== previous.jumps ? now : 'rows'))
  }, [row, jumps])
  return { tab, show, sheet, openSheet, closeSheet: () => setSheet(null) }
}

export type InspectorProps = {
  readonly table: Table
  readonly inspector: ReturnType<typeof useInspector>
}

const PANELS: Readonly<Record<InspectorTab, ComponentType<InspectorProps>>> = {
  rows: RowsPanel,
  show: ShowPanel,
  people: PeoplePanel,
  warnings: WarningsPanel,
}

/** The content of one tab of the inspector. */
export function InspectorPanel(props: InspectorProps) {
  const TabPanel = PANELS[props.inspector.tab]
  return <TabPanel {...props} />
}

const Panel = memo(InspectorPanel)

/** The inspector beside the table: the picked rows, the show, or its people. It follows the table with a short delay, so that moving in the table never waits for it. */
export function Inspector({ table, inspector }: InspectorProps) {
  const { t } = useEditorWords()
  const deferredTable = useDeferredValue(table)
  const deferred = useDeferredValue(inspector)
  const label = t('editor.inspector.label')
  return (
    <aside className={`column ${desk.side} ${pageCss.side}`} aria-label={label}>
      <Switch label={label} options={TABS} value={inspector.tab} choose={inspector.show}>
        {(tab) => t(`editor.inspector.tab.${tab}`)}
      </Switch>
      <RowList name={t(`editor.inspector.tab.${deferred.tab}`)} parts={true}>
        <Panel table={deferredTable} inspector={deferred} />
      </RowList>
    </aside>
  )
}
