import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { capOf } from '../../../../ui/controls/keys.tsx'
import { useMedia } from '../../../../ui/controls/theme.ts'
import { ACT_KEYS } from '../acts/rowActs.ts'
import { addressOf } from '../model/cells.ts'
import { keyOf } from '../model/changes.ts'
import {
  cursorAt,
  extendTo,
  moveCursor,
  nextCell,
  pickAll,
  type TableCursor,
  toggle,
} from '../model/grid.ts'
import { type Editor, useEditor } from '../state/editor.tsx'
import type { ContestedField } from '../state/pendingEdits.ts'
import type { Table } from './useTable.ts'

/** The number of rows rendered before and after the visible ones, and the number added or removed at once. */
const MARGIN = 12
const STEP = 6

/** The assumed height in px if there is no layout, as in tests. */
const UNKNOWN_HEIGHT = 1_200

/** Returns the height of a row of the table, in px. */
export function useRowHeight(): number {
  const isTouch = useMedia('(hover: none)')
  const isWide = useMedia('(min-width: 1600px)')
  if (isTouch) return 44
  return isWide ? 34 : 27
}

/** Returns the rows to render, from `first` up to before `last`, of a list scrolled by `top`; all sizes in px. */
function windowAt(top: number, height: number, row: number, count: number) {
  const first = Math.floor(top / row / STEP) * STEP - MARGIN
  const last = Math.ceil((top + height) / row / STEP) * STEP + MARGIN
  return { first: Math.max(0, first), last: Math.min(count, last) }
}

/** Returns the rows of a long list to render: the visible ones and a few more. All are `row` px high. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, row: number) {
  const [at, setAt] = useState({ top: 0, height: UNKNOWN_HEIGHT })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () =>
      setAt((before) => {
        const now = {
          top: Math.floor(element.scrollTop / row / STEP) * row * STEP,
          height: element.clientHeight || UNKNOWN_HEIGHT,
        }
        return now.top === before.top && now.height === before.height ? before : now
      })
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      element.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [scroller, row])
  return windowAt(at.top, at.height + STEP * row, row, count)
}

/** Focuses the input of the current cell, so that typing replaces its text. */
function focusEntry(table: HTMLElement | null): void {
  const entry = table?.querySelector<HTMLInputElement>('[data-testid="entry"]')
  entry?.focus({ preventScroll: true })
  entry?.select()
}

/** Scrolls the current cell into view when it changes, and keeps the focus on it. */
export function useTableFocus(table: Table, scroller: RefObject<HTMLElement | null>) {
  const { cursor, inUse, jumps } = table
  /** Whether the focus is in the table. */
  const hasKeyboard = useRef(false)
  /** After Esc, Tab leaves the table, until another key is pressed. */
  const free = useRef(false)
  const handledJumps = useRef(jumps)
  const index = inUse ? cursor?.index : undefined
  const takeKeyboard = useCallback(() => {
    hasKeyboard.current = true
    focusEntry(scroller.current)
  }, [scroller])

  useEffect(() => {
    if (index === undefined) return
    scroller.current?.querySelector('[data-in-use="true"]')?.scrollIntoView?.({ block: 'nearest' })
    if (jumps === handledJumps.current) return
    handledJumps.current = jumps
    takeKeyboard()
  }, [scroller, index, jumps, takeKeyboard])

  useEffect(() => {
    const press = (event: PointerEvent) => {
      const inside = event.target instanceof Node && scroller.current?.contains(event.target)
      if (!inside) hasKeyboard.current = false
    }
    window.addEventListener('pointerdown', press)
    return () => window.removeEventListener('pointerdown', press)
  }, [scroller])

  return {
    hasKeyboard,
    free,
    takeKeyboard,
    onFocus: ({ target }: FocusEvent) => {
      hasKeyboard.current = true
      // A press on a cell makes it current when it ends, so that nothing moves under the finger before.
      if (!inUse && cursor !== null && !target.matches('[data-place]')) table.moveTo(cursor)
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget))
        hasKeyboard.current = false
    },
  }
}

type TableFocus = ReturnType<typeof useTableFocus>

/** Returns the contested field of the current cell. */
export function contestedHere(
  { rows, columns, cursor }: Table,
  { contested }: Pick<Editor, 'contested'>,
): ContestedField | undefined {
  const [row, column] = [rows[cursor?.index ?? -1], columns[cursor?.column ?? -1]]
  const address = row && column ? addressOf(row, column) : null
  return address === null ? undefined : contested.get(keyOf(address))
}

/** Returns the act of a key in the table while nothing is typed; undefined if it has none. */
function actOf(
  event: KeyboardEvent,
  table: Table,
  cursor: TableCursor,
  editor: Editor,
): (() => void) | undefined {
  const { grid } = table
  const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = event
  const cap = capOf(event)
  const rowAct = ACT_KEYS.find((one) => one.cap === cap)
  if (rowAct !== undefined) return () => table.act(rowAct.act)
  switch (cap) {
    case 'Enter':
    case 'F2':
    case 'Esc':
      // The input of the cell handles the first two itself.
      return () => undefined
    case 'Delete':
      return () => void table.commit('')
    case 'Shift F10':
    case 'ContextMenu':
      return () => table.openMenu(null)
    case 'Ctrl A':
      return () => table.moveTo(pickAll(cursor, grid))
    case 'Ctrl Z':
      return () => editor.undo?.()
    case 'Ctrl Shift Z':
    case 'Ctrl Y':
      return () => editor.redo?.()
    case 'Ctrl Backspace':
      return () => table.act('remove')
  }
  if (altKey) return undefined
  const to =
    key === 'Tab'
      ? nextCell(cursor, grid, shift ? -1 : 1)
      : moveCursor(cursor, grid, { key, shift, ctrl: ctrlKey || metaKey })
  return to === null ? undefined : () => table.moveTo(to)
}

/** Handles the keys of the table while nothing is typed in it. */
export function useTableKeys(
  table: Table,
  { free }: Pick<TableFocus, 'free'>,
): (event: KeyboardEvent) => void {
  const editor = useEditor()
  const { cursor } = table
  const contested = contestedHere(table, editor)
  const actFor = (event: KeyboardEvent, at: TableCursor) => {
    const { key } = event
    // At a contested field Enter and Esc choose a value.
    if (contested !== undefined && (key === 'Enter' || key === 'Escape'))
      return () => editor.resolve(contested.conflict, key === 'Enter' ? 'mine' : 'theirs')
    const leavesTable = key === 'Tab' && free.current
    if (key !== 'Shift') free.current = key === 'Escape'
    return leavesTable ? undefined : actOf(event, table, at, editor)
  }
  return (event) => {
    const isEntry = event.target instanceof Element && event.target.matches('[data-testid="entry"]')
    if (!isEntry || event.nativeEvent.isComposing || cursor === null) return
    const act = actFor(event, cursor)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
}

/** Returns the number in an attribute of the pressed element; null if it has none. */
export function pressedNumber(target: EventTarget, name: 'index' | 'place'): number | null {
  const hit = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null
  return hit === null ? null : Number(hit.dataset[name])
}

/** Opens the menu of the pressed row, or of all rows that are picked with it. */
function openMenu({ grid, cursor, inUse, ...table }: Table, event: MouseEvent): void {
  const index = pressedNumber(event.target, 'index')
  const isTyping = event.target instanceof Element && event.target.matches('[data-typed="true"]')
  if (index === null || isTyping) return
  event.preventDefault()
  const isPicked = inUse && cursor?.picked.has(grid.rows[index] ?? '')
  if (!isPicked) table.moveTo(cursorAt(grid, index, cursor?.column ?? 0))
  const { clientX: x, clientY: y } = event
  table.openMenu(x === 0 && y === 0 ? null : { x, y })
}

/** Makes the pressed cell current; with Shift picks all rows up to it, with Ctrl adds its row. Returns whether a cell was pressed. */
function pickCell({ grid, cursor, inUse, moveTo }: Table, event: MouseEvent): boolean {
  const { target, shiftKey, ctrlKey, metaKey } = event
  const [index, place] = [pressedNumber(target, 'index'), pressedNumber(target, 'place')]
  if (index === null || place === null) return false
  const from = inUse ? cursor : null
  if (from !== null && shiftKey) moveTo(extendTo(from, grid, index))
  else if (from !== null && (ctrlKey || metaKey)) moveTo(toggle(from, grid, index))
  else moveTo(cursorAt(grid, index, place))
  return true
}

/** Handles presses: a press on a handle opens the menu of its row, the right mouse button opens it anywhere in the row. */
export function useTablePress(table: Table, hasKeyboard: RefObject<boolean>) {
  return {
    onContextMenu: (event: MouseEvent) => openMenu(table, event),
    onClick: (event: MouseEvent) => {
      const { target } = event
      if (target instanceof Element && target.closest('[data-menu]')) openMenu(table, event)
      else if (pickCell(table, event)) hasKeyboard.current = true
    },
  }
}
