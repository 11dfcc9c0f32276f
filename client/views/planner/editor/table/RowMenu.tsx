import { MenuAt, type MenuEntry } from '../../../../ui/controls/Menu.tsx'
import { itemFrom, useRehearseAct } from '../../rehearse/RehearseButton.tsx'
import { ACT_KEYS, type RowAct } from '../acts/rowActs.ts'
import { type EditorWords, useEditorWords } from '../state/editor.ts'
import { nameOfRow } from './CellContent.tsx'
import type { Table } from './useTable.ts'

/** What an act is called for so many rows, with a heading among them or not. */
function actWords(act: RowAct, count: number, whole: boolean, t: EditorWords): string {
  if (act === 'remove' && whole) return t('editor.act.removeSegment')
  const several = act === 'duplicate' || act === 'merge' || act === 'remove'
  return several && count > 1 ? t(`editor.act.${act}All`, { count }) : t(`editor.act.${act}`)
}

/** Returns everything that can be done with the picked rows, as entries of a menu: the acts, and a rehearsal from the one row. */
export function useRowEntries({ picked, act, can }: Table): readonly MenuEntry[] {
  const { t } = useEditorWords()
  const whole = picked.some((row) => row.kind === 'segment')
  const rehearse = useRehearseAct()
  const from = itemFrom(picked)
  const acts = ACT_KEYS.filter((one) => can(one.act)).map(({ act: id, cap }) => ({
    id,
    label: actWords(id, picked.length, whole, t),
    run: () => act(id),
    shortcut: cap,
  }))
  if (rehearse === null || from === null) return acts
  const label = t('planner:rehearse.fromHere')
  return [...acts, { id: 'rehearse', label, run: () => rehearse(from) }]
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
