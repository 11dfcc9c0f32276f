import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { usePageTheme, useThemeChoice } from '../../../ui/controls/theme.ts'
import { plannerItem } from '../../../ui/frame/screenAddress.ts'
import { PasteNotice } from './clip/PasteNotice.tsx'
import css from './editor.module.css'
import { EditorBar, EditorWays, type ThemeSwitch, type Ways } from './head/EditorBar.tsx'
import { EditorHead } from './head/EditorHead.tsx'
import { HistoryDialog } from './history/HistoryDialog.tsx'
import { Inspector, useInspector } from './inspector/Inspector.tsx'
import { EditorList, SheetButtons } from './list/EditorList.tsx'
import { itemKey } from './model/rows.ts'
import { markedRows } from './model/tableWarnings.ts'
import { Notices, StartNotice } from './notices/Notices.tsx'
import { EditorProvider, useEditor } from './state/editor.ts'
import { useNarrow } from './state/layout.ts'
import { useLeaveGuard } from './state/pendingEdits.ts'
import { useEditorState } from './state/useEditorState.ts'
import { EditorTable } from './table/EditorTable.tsx'
import { type Table, useTable } from './table/useTable.ts'
import '../../../ui/frame/desk.css'

type Noticed = Ways & {
  /** What was done last and is still to be read; absent or null where there is nothing. */
  readonly notice?: ReactNode
}

/** Takes the row of the item that the address asks for into use, once. */
function useAskedItem({ rows, goTo }: Table): void {
  const asked = useRef(plannerItem(window.location.search))
  useEffect(() => {
    const id = asked.current
    asked.current = null
    if (id !== null && rows.some(({ key }) => key === itemKey(id))) goTo(itemKey(id))
  })
}

function Page({ ways, theme }: { readonly ways: Noticed; readonly theme: ThemeSwitch }) {
  const table = useTable()
  useAskedItem(table)
  const { warnings, unsentEdits: kept, unsent } = useEditor()
  useLeaveGuard(kept.length > 0 || unsent.size > 0)
  const inspector = useInspector(table, warnings.length > 0)
  const narrow = useNarrow()
  const [listed, list] = useState(false)
  const history = useCallback(() => list(true), [])
  const warned = useMemo(() => markedRows(warnings), [warnings])
  const { show, openSheet } = inspector
  const showWarnings = useCallback(
    () => (narrow ? openSheet('warnings') : show('warnings')),
    [narrow, show, openSheet],
  )
  return (
    <div className={`desk ${css.page}`}>
      <EditorBar ways={ways} history={history} theme={theme} narrow={narrow} />
      <EditorHead showWarnings={showWarnings} />
      <main className={css.main}>
        {narrow ? (
          <EditorList table={table} inspector={inspector} warned={warned} />
        ) : (
          <>
            <EditorTable table={table} warned={warned} />
            <Inspector table={table} inspector={inspector} />
          </>
        )}
      </main>
      <HistoryDialog open={listed} onClose={() => list(false)} />
      <Notices>
        {ways.notice}
        <StartNotice />
        <PasteNotice table={table} />
      </Notices>
      {narrow ? (
        <p className={css.foot}>
          <SheetButtons inspector={inspector} />
          <EditorWays ways={ways} history={history} theme={theme} narrow />
        </p>
      ) : null}
    </div>
  )
}

function Opened({ show, agenda, ways }: { show: ShowState; agenda: Agenda; ways: Noticed }) {
  const editor = useEditorState(show, agenda)
  const theme = useThemeChoice('planner', 'light')
  usePageTheme(theme.theme)
  return (
    <EditorProvider value={editor}>
      <Page ways={ways} theme={theme} />
    </EditorProvider>
  )
}

/** The draft as a table, with what is said of it; `paste` leads to a new text, `publish` to what asks before it publishes. */
export function EditorPage(ways: Noticed) {
  const show = useShow((state) => state.show)
  const agenda = show?.draft?.agenda ?? null
  return show === null || agenda === null ? null : (
    <Opened show={show} agenda={agenda} ways={ways} />
  )
}
