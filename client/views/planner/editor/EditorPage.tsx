import { useEffect, useRef } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { PendingList } from '../../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../../ui/connection/RefusalLine.tsx'
import { usePageTheme, useThemeChoice } from '../../../ui/controls/theme.ts'
import { EditorProvider, useEditor } from './desk/editor.ts'
import { useEditorState } from './desk/useEditorState.ts'
import { useNarrow } from './desk/useMedia.ts'
import { EditorBar, EditorWays, type ThemeSwitch, type Ways } from './head/EditorBar.tsx'
import { EditorHead } from './head/EditorHead.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { useInspector } from './inspector/useInspector.ts'
import { EditorList, SheetButtons } from './list/EditorList.tsx'
import { EditorTable } from './table/EditorTable.tsx'
import { useTable } from './table/useTable.ts'
import '../../../ui/frame/desk.css'
import './editor.css'
import './narrow.css'

/** Nothing is warned of. */
const NONE: ReadonlySet<string> = new Set()

/** Undo, redo and publish by their keys wherever nothing is typed. */
function usePageKeys(ways: Ways): void {
  const { undo, redo } = useEditor()
  const newest = useRef({ undo, redo, ways })
  useEffect(() => {
    newest.current = { undo, redo, ways }
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const now = newest.current
      const does = pageAct(event, now)
      if (does === null) return
      event.preventDefault()
      does()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

const TYPED = 'input, textarea, select, [contenteditable], [role="dialog"]'

type PageActs = {
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  readonly ways: Ways
}

function pageAct(event: KeyboardEvent, { undo, redo, ways }: PageActs): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || event.isComposing) return null
  const key = event.key.toLowerCase()
  if (key === 'p' && event.shiftKey) return ways.publish ?? null
  if (event.target instanceof Element && event.target.closest(TYPED) !== null) return null
  if (key === 'z') return event.shiftKey ? redo : undo
  return key === 'y' ? redo : null
}

function Page({ ways, theme }: { readonly ways: Ways; readonly theme: ThemeSwitch }) {
  const table = useTable()
  const inspector = useInspector(table)
  const narrow = useNarrow()
  usePageKeys(ways)
  return (
    <div className="desk ed">
      <EditorBar ways={ways} theme={theme} narrow={narrow} />
      <EditorHead doubts={null} />
      <main className="ed-main">
        {narrow ? (
          <EditorList table={table} inspector={inspector} warned={NONE} />
        ) : (
          <>
            <EditorTable table={table} warned={NONE} />
            <Inspector table={table} inspector={inspector} />
          </>
        )}
      </main>
      <div className="ed-notices">
        <PendingList />
        <RefusalLine />
      </div>
      {narrow ? (
        <p className="ed-foot">
          <SheetButtons inspector={inspector} />
          <EditorWays ways={ways} theme={theme} narrow />
        </p>
      ) : null}
    </div>
  )
}

function Opened({ show, agenda, ways }: { show: ShowState; agenda: Agenda; ways: Ways }) {
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
export function EditorPage(ways: Ways) {
  const show = useShow((state) => state.show)
  const agenda = show?.draft?.agenda ?? null
  return show === null || agenda === null ? null : (
    <Opened show={show} agenda={agenda} ways={ways} />
  )
}
