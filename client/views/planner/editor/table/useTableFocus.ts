import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'
import { useRowHeight } from '../desk/useMedia.ts'
import type { Table } from './useTable.ts'
import { scrolledTo } from './useWindow.ts'

/** How high the head of the table is, in px. */
const HEAD = 30

/** Whether the keyboard is in the table, and how it gets back there. */
export type TableFocus = {
  readonly wanted: RefObject<boolean>
  /** Esc was pressed: Tab leads out of the table until another key is. */
  readonly free: RefObject<boolean>
  readonly entered: (event: FocusEvent) => void
  readonly left: (event: FocusEvent) => void
  readonly closeMenu: () => void
}

/** Brings the keyboard to the cell in use, ready for typing in place of what is there. */
function focusEntry(within: HTMLElement | null): void {
  const entry = within?.querySelector<HTMLInputElement>('.ed-entry')
  entry?.focus({ preventScroll: true })
  entry?.select()
}

/** Brings the cell in use into sight as it moves, and keeps the keyboard on it. */
export function useTableFocus(table: Table, scroller: RefObject<HTMLElement | null>): TableFocus {
  const { cursor, inUse, called } = table
  const wanted = useRef(false)
  const free = useRef(false)
  const answered = useRef(called)
  const row = useRowHeight()
  const index = inUse ? (cursor?.index ?? null) : null

  useEffect(() => {
    const element = scroller.current
    if (element === null || index === null) return
    const top = scrolledTo(index, {
      top: element.scrollTop,
      height: element.clientHeight - HEAD,
      row,
    })
    if (top !== null && element.clientHeight > 0) element.scrollTop = top
    if (called === answered.current) return
    answered.current = called
    wanted.current = true
    focusEntry(element)
  }, [scroller, index, row, called])

  useEffect(() => {
    const press = (event: PointerEvent) => {
      const inside = event.target instanceof Node && scroller.current?.contains(event.target)
      if (!inside) wanted.current = false
    }
    window.addEventListener('pointerdown', press)
    return () => window.removeEventListener('pointerdown', press)
  }, [scroller])

  return {
    wanted,
    free,
    entered: ({ target }) => {
      wanted.current = true
      // A cell that is pressed is taken into use by that: until then nothing moves under the finger.
      if (!inUse && cursor !== null && !target.matches('[data-place]')) table.stand(cursor)
    },
    left: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) wanted.current = false
    },
    closeMenu: () => {
      table.closeMenu()
      wanted.current = true
      focusEntry(scroller.current)
    },
  }
}
