import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useMedia } from '../../../../ui/controls/useMedia.ts'
import type { Table } from './useTable.ts'

/** How many rows beyond those in sight are on the page, and in which steps they come and go. */
const BEYOND = 12
const STEP = 6

/** Without a layout (as in tests) this much is taken to be in sight, in px. */
const UNKNOWN_HEIGHT = 1_200

/** Returns how high a row of the table is, in px. */
export function useRowHeight(): number {
  const touch = useMedia('(hover: none)')
  const wall = useMedia('(min-width: 1600px)')
  if (touch) return 44
  return wall ? 34 : 27
}

/** Returns the rows on the page (from `first` up to before `last`) of a list that is scrolled by `top` and shows `height`, in px. */
export function windowAt(top: number, height: number, row: number, count: number) {
  const first = Math.floor(top / row / STEP) * STEP - BEYOND
  const last = Math.ceil((top + height) / row / STEP) * STEP + BEYOND
  return { first: Math.max(0, first), last: Math.min(count, last) }
}

/** Of a long list only what is in sight, and a little more; rows are all of one height. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, row: number) {
  const [at, setAt] = useState({ top: 0, height: UNKNOWN_HEIGHT })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () =>
      setAt((was) => {
        const now = {
          top: Math.floor(element.scrollTop / row / STEP) * row * STEP,
          height: element.clientHeight || UNKNOWN_HEIGHT,
        }
        return now.top === was.top && now.height === was.height ? was : now
      })
    look()
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      element.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [scroller, row])
  return windowAt(at.top, at.height + STEP * row, row, count)
}

/** Brings the keyboard to the cell in use, ready for typing in place of what is there. */
function focusEntry(within: HTMLElement | null): void {
  const entry = within?.querySelector<HTMLInputElement>('[data-testid="entry"]')
  entry?.focus({ preventScroll: true })
  entry?.select()
}

/** Brings the cell in use into sight as it moves, and keeps the keyboard on it. */
export function useTableFocus(table: Table, scroller: RefObject<HTMLElement | null>) {
  const { cursor, inUse, jumps } = table
  /** Whether the keyboard is in the table. */
  const hasKeyboard = useRef(false)
  /** Esc was pressed: Tab leads out of the table until another key is. */
  const free = useRef(false)
  const answered = useRef(jumps)
  const index = inUse ? cursor?.index : undefined
  const takeKeyboard = useCallback(() => {
    hasKeyboard.current = true
    focusEntry(scroller.current)
  }, [scroller])

  useEffect(() => {
    if (index === undefined) return
    scroller.current?.querySelector('[data-in-use="true"]')?.scrollIntoView?.({ block: 'nearest' })
    if (jumps === answered.current) return
    answered.current = jumps
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
      // A cell that is pressed is taken into use by that: until then nothing moves under the finger.
      if (!inUse && cursor !== null && !target.matches('[data-place]')) table.moveTo(cursor)
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget))
        hasKeyboard.current = false
    },
  }
}

export type TableFocus = ReturnType<typeof useTableFocus>
