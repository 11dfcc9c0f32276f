import type { KeyboardEvent } from 'react'
import { useEditor } from '../desk/editor.ts'
import { cellField } from './cellField.ts'
import { type Intent, intentOf } from './tableKeys.ts'
import type { Table } from './useTable.ts'
import type { TableFocus } from './useTableFocus.ts'

/** Answers to the keys of the table while nothing is typed in it. */
export function useTableKeys(table: Table, focus: TableFocus): (event: KeyboardEvent) => void {
  const editor = useEditor()
  const { cursor } = table

  const contestedHere = () => {
    const [row, column] = [table.rows[cursor?.index ?? 0], table.columns[cursor?.column ?? 0]]
    const field = row && column && cellField(row, column)
    return field ? editor.contested.get(field) : undefined
  }
  const acts: Readonly<Record<Exclude<Intent['does'], 'stand' | 'act'>, () => void>> = {
    undo: () => editor.undo?.(),
    redo: () => editor.redo?.(),
    clear: () => void table.commit(''),
    menu: () => table.openMenu(null),
    leave: () => {
      focus.free.current = true
    },
    edit: () => undefined,
    pass: () => undefined,
  }
  const run = (intent: Intent) => {
    if (intent.does === 'stand') table.stand(intent.at)
    else if (intent.does === 'act') table.act(intent.act)
    else acts[intent.does]()
  }
  /** At a contested field Enter and Esc choose. */
  const chooses = (key: string): boolean => {
    const contested = contestedHere()
    if (contested === undefined || (key !== 'Enter' && key !== 'Escape')) return false
    editor.resolve(contested.conflict, key === 'Enter' ? 'mine' : 'theirs')
    return true
  }
  /** What a press asks for; null where it is for typing, or for the page. */
  const intent = (event: KeyboardEvent): Intent | null => {
    const leaves = event.key === 'Tab' && focus.free.current
    if (event.key !== 'Escape' && event.key !== 'Shift') focus.free.current = false
    return cursor === null || leaves ? null : intentOf(event, cursor, table.field)
  }
  return (event) => {
    const isEntry = event.target instanceof Element && event.target.matches('.ed-entry')
    if (!isEntry || event.nativeEvent.isComposing) return
    if (chooses(event.key)) return event.preventDefault()
    const asked = intent(event)
    if (asked === null || asked.does === 'pass') return
    event.preventDefault()
    run(asked)
  }
}
