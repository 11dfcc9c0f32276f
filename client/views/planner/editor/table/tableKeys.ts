import { capOf } from '../../../../ui/controls/keys.ts'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { moved, nextCell, pickAll, type TableCursor, type TableGrid } from '../model/grid.ts'

/** What a press of a key in the table asks for while nothing is typed. */
export type Intent =
  | { readonly does: 'stand'; readonly at: TableCursor }
  | { readonly does: 'act'; readonly act: RowAct }
  | { readonly does: 'undo' | 'redo' | 'edit' | 'clear' | 'menu' | 'leave' }
  /** Out of the table, as Tab does anywhere. */
  | { readonly does: 'pass' }

/** A press as a browser tells it. */
export type TablePress = Parameters<typeof capOf>[0]

const BY_CAP: ReadonlyMap<string, RowAct> = new Map(
  Object.entries(ROW_ACTS).flatMap(([act, cap]) =>
    cap === null ? [] : [[cap, act as RowAct] as const],
  ),
)

const OTHERS: Readonly<Record<string, Intent>> = {
  Enter: { does: 'edit' },
  F2: { does: 'edit' },
  Delete: { does: 'clear' },
  Esc: { does: 'leave' },
  'Shift F10': { does: 'menu' },
  ContextMenu: { does: 'menu' },
  'Ctrl Z': { does: 'undo' },
  'Ctrl Shift Z': { does: 'redo' },
  'Ctrl Y': { does: 'redo' },
  'Ctrl Backspace': { does: 'act', act: 'remove' },
}

function movement(press: TablePress, cursor: TableCursor, field: TableGrid): Intent | null {
  const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = press
  if (altKey) return null
  if (key === 'Tab') {
    const at = nextCell(cursor, field, shift ? -1 : 1)
    return at === null ? { does: 'pass' } : { does: 'stand', at }
  }
  const at = moved(cursor, field, { key, shift, ctrl: ctrlKey || metaKey })
  return at === null ? null : { does: 'stand', at }
}

/** What a press asks for; null where it is for typing, or nothing here. */
export function intentOf(press: TablePress, cursor: TableCursor, field: TableGrid): Intent | null {
  const name = capOf(press)
  const act = BY_CAP.get(name)
  if (act !== undefined) return { does: 'act', act }
  if (name === 'Ctrl A') return { does: 'stand', at: pickAll(cursor, field) }
  return OTHERS[name] ?? movement(press, cursor, field)
}
