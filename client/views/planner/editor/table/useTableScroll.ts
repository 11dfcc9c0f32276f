import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useRowHeight } from '../state/layout.ts'
import type { Table } from './useTable.ts'

/** How many rows beyond those in sight are on the page, and in which steps they come and go. */
const BEYOND = 12
const STEP = 6

/** Without a layout (as in tests) this much is taken to be in sight, in px. */
const UNKNOWN_HEIGHT = 1_200

/** Rows on the page: from `first` up to before `last`. */
type Window = { readonly first: number; readonly last: number }

/** The rows on the page when a list is scrolled by `top` and `height` of it is in sight, in px. */
export function windowAt(top: number, height: number, row: number, count: number): Window {
  const first = Math.floor(top / row / STEP) * STEP - BEYOND
  const last = Math.ceil((top + height) / row / STEP) * STEP + BEYOND
  return { first: Math.max(0, first), last: Math.min(count, last) }
}

/** Where a list must be scrolled to so that a row is whole in sight; null where it is. */
export function scrolledTo(
  index: number,
  { top, height, row }: { readonly top: number; readonly height: number; readonly row: number },
): number | null {
  const from = index * row
  if (from < top) return Math.max(0, from - row)
  if (from + row > top + height) return from + 2 * row - height
  return null
}

/** Of a long list only what is in sight, and a little more; rows are all of one height. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  row: number,
): Window {
  const measure = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0
    const height = scroller.current?.clientHeight || UNKNOWN_HEIGHT
    return windowAt(top, height, row, count)
  }, [scroller, count, row])
  const [seen, setSeen] = useState(() => windowAt(0, UNKNOWN_HEIGHT, row, count))
  useEffect(() => {
    const element = scroller.current
    const look = () =>
      setSeen((was) => {
        const is = measure()
        return is.first === was.first && is.last === was.last ? was : is
      })
    look()
    if (element === null) return
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      element.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [scroller, measure])
  return seen
}

/** How high the head of the table is, in px. */
const HEAD = 30

/** Whether the keyboard is in the table, and how it gets back there. */
export type TableFocus = {
  readonly hasKeyboard: RefObject<boolean>
  /** Esc was pressed: Tab leads out of the table until another key is. */
  readonly free: RefObject<boolean>
  readonly entered: (event: FocusEvent) => void
  readonly left: (event: FocusEvent) => void
  readonly closeMenu: () => void
}

/** Brings the keyboard to the cell in use, ready for typing in place of what is there. */
function focusEntry(within: HTMLElement | null): void {
  const entry = within?.querySelector<HTMLInputElement>('[data-testid="entry"]')
  entry?.focus({ preventScroll: true })
  entry?.select()
}

/** Brings the cell in use into sight as it moves, and keeps the keyboard on it. */
export function useTableFocus(table: Table, scroller: RefObject<HTMLElement | null>): TableFocus {
  const { cursor, inUse, jumps: called } = table
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
    hasKeyboard: wanted,
    free,
    entered: ({ target }) => {
      wanted.current = true
      // A cell that is pressed is taken into use by that: until then nothing moves under the finger.
      if (!inUse && cursor !== null && !target.matches('[data-place]')) table.moveTo(cursor)
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
