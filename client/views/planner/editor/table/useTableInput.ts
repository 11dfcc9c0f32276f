import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { capOf } from '../../../../ui/controls/keys.ts'
import { ROW_ACTS, type RowAct } from '../acts/rowActs.ts'
import { cellField } from '../model/columns.ts'
import {
  cursorAt,
  extendTo,
  moveCursor,
  nextCell,
  pickAll,
  type TableCursor,
  type TableGrid,
  toggle,
} from '../model/grid.ts'
import { useEditor } from '../state/editor.ts'
import type { Table } from './useTable.ts'
import type { TableFocus } from './useTableScroll.ts'

/** What a press of a key in the table asks for while nothing is typed. */
type Intent =
  | { readonly does: 'stand'; readonly at: TableCursor }
  | { readonly does: 'act'; readonly act: RowAct }
  | { readonly does: 'undo' | 'redo' | 'edit' | 'clear' | 'menu' | 'leave' }
  /** Out of the table, as Tab does anywhere. */
  | { readonly does: 'pass' }

/** A press as a browser tells it. */
type TablePress = Parameters<typeof capOf>[0]

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
  const at = moveCursor(cursor, field, { key, shift, ctrl: ctrlKey || metaKey })
  return at === null ? null : { does: 'stand', at }
}

/** What a press asks for; null where it is for typing, or nothing here. */
function intentOf(press: TablePress, cursor: TableCursor, field: TableGrid): Intent | null {
  const name = capOf(press)
  const act = BY_CAP.get(name)
  if (act !== undefined) return { does: 'act', act }
  if (name === 'Ctrl A') return { does: 'stand', at: pickAll(cursor, field) }
  return OTHERS[name] ?? movement(press, cursor, field)
}

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
    if (intent.does === 'stand') table.moveTo(intent.at)
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
    return cursor === null || leaves ? null : intentOf(event, cursor, table.grid)
  }
  return (event) => {
    const isEntry = event.target instanceof Element && event.target.matches('[data-testid="entry"]')
    if (!isEntry || event.nativeEvent.isComposing) return
    if (chooses(event.key)) return event.preventDefault()
    const asked = intent(event)
    if (asked === null || asked.does === 'pass') return
    event.preventDefault()
    run(asked)
  }
}

/** The cell that was pressed, by its place in the table; null where none was. */
function pressedCell(target: EventTarget): { index: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  const row = cell?.closest<HTMLElement>('[data-index]')
  if (!cell || !row) return null
  return { index: Number(row.dataset['index']), column: Number(cell.dataset['place']) }
}

/** Takes the pressed cell into use; with Shift all rows up to it are picked, with Ctrl its row besides the others. */
export function useCellPress(
  table: Table,
  wanted: RefObject<boolean>,
): (event: MouseEvent) => void {
  const { grid: field, cursor, inUse, moveTo: stand } = table
  return (event) => {
    const cell = pressedCell(event.target)
    if (cell === null) return
    wanted.current = true
    const going = cursor !== null && inUse
    if (going && event.shiftKey) stand(extendTo(cursor, field, cell.index))
    else if (going && (event.ctrlKey || event.metaKey)) stand(toggle(cursor, field, cell.index))
    else stand(cursorAt(field, cell.index, cell.column))
  }
}
