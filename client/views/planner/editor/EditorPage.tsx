import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { useMedia, usePageTheme, useThemeChoice } from '../../../ui/controls/theme.ts'
import desk from '../../../ui/frame/desk.module.css'
import { plannerItem } from '../../../ui/frame/screenAddress.ts'
import css from './editor.module.css'
import { type Destination, EditorBar, EditorButtons } from './head/EditorBar.tsx'
import { EditorHead } from './head/EditorHead.tsx'
import { HistoryDialog } from './history/HistoryDialog.tsx'
import { Inspector, useInspector } from './inspector/Inspector.tsx'
import { EditorList, SheetButtons } from './list/EditorList.tsx'
import { itemKey } from './model/rows.ts'
import { markedRows } from './model/tableWarnings.ts'
import { Notices, PasteNotice, StartNotice } from './notices/Notices.tsx'
import { DraftEditor, useEditor } from './state/editor.tsx'
import { EditorTable } from './table/EditorTable.tsx'
import { type Table, useTable } from './table/useTable.ts'

type EditorProps = {
  /** Opens another page of the planner, or the publish dialog. */
  readonly leaveTo: (to: Exclude<Destination, 'history'>) => void
  /** Further notices, such as the one after publishing. */
  readonly notice?: ReactNode
}

/** Selects the row of the item that the address names, once. */
function useItemOfAddress({ rows, goTo }: Table): void {
  const itemId = useRef(plannerItem(window.location.search))
  useEffect(() => {
    const id = itemId.current
    itemId.current = null
    if (id !== null && rows.some(({ key }) => key === itemKey(id))) goTo(itemKey(id))
  })
}

function Page({ leaveTo, notice }: EditorProps) {
  const theme = useThemeChoice('planner', 'light')
  usePageTheme(theme.theme)
  const table = useTable()
  useItemOfAddress(table)
  const { warnings } = useEditor()
  const inspector = useInspector(table, warnings.length > 0)
  // On a phone, or in a window as narrow or as low as one, the table is a list.
  const narrow = useMedia(CONDITIONS.listed)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const open = (to: Destination) => (to === 'history' ? setHistoryOpen(true) : leaveTo(to))
  const warned = useMemo(() => markedRows(warnings), [warnings])
  const { show, openSheet } = inspector
  const showWarnings = useCallback(
    () => (narrow ? openSheet('warnings') : show('warnings')),
    [narrow, show, openSheet],
  )
  return (
    <div className={`${desk.desk} ${css.page}`}>
      <EditorBar {...{ open, theme, narrow }} />
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
      <HistoryDialog open={isHistoryOpen} onClose={() => setHistoryOpen(false)} />
      <Notices>
        {notice}
        <StartNotice />
        <PasteNotice table={table} />
      </Notices>
      {narrow ? (
        <p className={`acts ${css.foot}`}>
          <SheetButtons inspector={inspector} />
          <EditorButtons {...{ open, theme, narrow }} />
        </p>
      ) : null}
    </div>
  )
}

/** The draft as a table, with its warnings. */
export function EditorPage(props: EditorProps) {
  return (
    <DraftEditor>
      <Page {...props} />
    </DraftEditor>
  )
}
