import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePageTheme, useThemeChoice } from '../../../ui/controls/theme.ts'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import desk from '../../../ui/frame/desk.module.css'
import { plannerItem } from '../../../ui/frame/screenAddress.ts'
import { PasteNotice } from './clip/PasteNotice.tsx'
import css from './editor.module.css'
import { EditorBar, EditorWays, type Ways } from './head/EditorBar.tsx'
import { EditorHead } from './head/EditorHead.tsx'
import { HistoryDialog } from './history/HistoryDialog.tsx'
import { Inspector, useInspector } from './inspector/Inspector.tsx'
import { EditorList, SheetButtons } from './list/EditorList.tsx'
import { itemKey } from './model/rows.ts'
import { markedRows } from './model/tableWarnings.ts'
import { Notices, StartNotice } from './notices/Notices.tsx'
import { DraftEditor } from './state/DraftEditor.tsx'
import { useEditor } from './state/editor.ts'
import { EditorTable } from './table/EditorTable.tsx'
import { type Table, useTable } from './table/useTable.ts'

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

function Page({ ways }: { readonly ways: Noticed }) {
  const theme = useThemeChoice('planner', 'light')
  usePageTheme(theme.theme)
  const table = useTable()
  useAskedItem(table)
  const { warnings } = useEditor()
  const inspector = useInspector(table, warnings.length > 0)
  // A phone, or a window as narrow as one: the table is a list there.
  const narrow = useMedia('(max-width: 820px)')
  const [listed, list] = useState(false)
  const history = useCallback(() => list(true), [])
  const warned = useMemo(() => markedRows(warnings), [warnings])
  const { show, openSheet } = inspector
  const showWarnings = useCallback(
    () => (narrow ? openSheet('warnings') : show('warnings')),
    [narrow, show, openSheet],
  )
  return (
    <div className={`${desk.desk} ${css.page}`}>
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
        <p className={`acts ${css.foot}`}>
          <SheetButtons inspector={inspector} />
          <EditorWays ways={ways} history={history} theme={theme} narrow />
        </p>
      ) : null}
    </div>
  )
}

/** The draft as a table, with its warnings; the ways lead to the other pages and to publishing. */
export function EditorPage(ways: Noticed) {
  return (
    <DraftEditor>
      <Page ways={ways} />
    </DraftEditor>
  )
}
