import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { MenuAt, type MenuEntry } from '../../../../ui/controls/Menu.tsx'
import { itemFrom, useRehearseAct } from '../../rehearse/RehearseButton.tsx'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { cursorAt } from '../model/grid.ts'
import { type EditorWords, useEditorWords } from '../state/editor.ts'
import { nameOfRow } from './TableRow.tsx'
import type { Table } from './useTable.ts'

const ALL = Object.keys(ROW_ACTS) as readonly RowAct[]

/** What an act is called for so many rows, with a heading among them or not. */
function actWords(act: RowAct, count: number, whole: boolean, t: EditorWords): string {
  if (act === 'remove' && whole) return t('editor.act.removeSegment')
  const several = act === 'duplicate' || act === 'merge' || act === 'remove'
  return several && count > 1 ? t(`editor.act.${act}All`, { count }) : t(`editor.act.${act}`)
}

/** Rehearsing from the one row that is picked, as an entry; none where that is not offered. */
function useRehearseEntry({ picked }: Table): readonly MenuEntry[] {
  const { t } = useEditorWords()
  const act = useRehearseAct()
  if (act === null) return []
  const from = itemFrom(picked)
  return [
    {
      id: 'rehearse',
      label: t('planner:rehearse.fromHere'),
      disabled: from === null,
      run: () => act.run(from),
    },
  ]
}

/** Everything that can be done with the picked rows, as entries of a menu. */
export function useRowEntries(table: Table) {
  const { t } = useEditorWords()
  const { picked } = table
  const whole = picked.some((row) => row.kind === 'segment')
  const rehearse = useRehearseEntry(table)
  const acts = ALL.map((id) => ({
    id,
    label: actWords(id, picked.length, whole, t),
    run: () => table.act(id),
    shortcut: ROW_ACTS[id] ?? undefined,
    disabled: !table.can(id),
  }))
  return [...acts, ...rehearse]
}

/** The menu of the picked rows. */
export function RowMenu({ table, close }: { readonly table: Table; readonly close: () => void }) {
  const { t } = useEditorWords()
  const entries = useRowEntries(table)
  const [first] = table.picked
  const anchor =
    table.menu?.at ?? document.querySelector('[data-in-use="true"] [data-active="true"]')
  const what = first === undefined ? '' : nameOfRow(first, table.context)
  const count = table.picked.length
  return (
    <MenuAt
      anchor={anchor}
      label={count > 1 ? t('editor.menuOfAll', { count }) : t('editor.menuOf', { what })}
      entries={entries}
      onClose={close}
    />
  )
}

/** Asks for the menu of a row. */
export type RowMenuAsked = (index: number, event: MouseEvent) => void

/** Opens the menu of a row, or of all that are picked with it; the same function for as long as the table is shown. */
export function useRowMenu(table: Table): RowMenuAsked {
  const newest = useRef(table)
  useEffect(() => {
    newest.current = table
  })
  return useCallback((index, event) => {
    const { grid: field, cursor, inUse, moveTo: stand, openMenu } = newest.current
    const typing = event.target instanceof Element && event.target.matches('[data-typed="true"]')
    if (typing) return
    event.preventDefault()
    event.stopPropagation()
    const key = field.rows[index]
    const kept = key !== undefined && cursor?.picked.has(key) && inUse
    if (!kept) stand(cursorAt(field, index, cursor?.column ?? 0))
    const { clientX: x, clientY: y } = event
    openMenu(x === 0 && y === 0 ? null : { x, y })
  }, [])
}
