import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { STARTS_AFTER } from '../../../../ui/controls/drag.ts'
import { cursorAt } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import type { Table } from './useTable.ts'

/** How near the edge a drag scrolls the table, as a part of its height, and by how much a frame, in px. */
const EDGE = 0.1
const SCROLL = 8

/** Rows that are dragged, and the gap (before this row) in which they would land. */
export type Drag = { readonly keys: ReadonlySet<RowKey>; readonly gap: number }

/** The handlers of the table that drag its rows. */
export type DragHandlers = {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** The index of the row whose handle was pressed; null if no handle was. */
function pressedRow({ target, button }: PointerEvent): number | null {
  const handle = target instanceof Element ? target.closest('[data-handle]') : null
  const row = handle?.closest<HTMLElement>('[data-index]')
  return row && button === 0 ? Number(row.dataset['index']) : null
}

/** Scrolls while the pointer stays near an edge, and reports each step, until the returned function is called. */
function scrollNear(scroller: HTMLElement, clientY: () => number, moved: () => void): () => void {
  const step = () => {
    const { top, height } = scroller.getBoundingClientRect()
    const at = (clientY() - top) / height
    const by = at < EDGE ? -SCROLL : at > 1 - EDGE ? SCROLL : 0
    if (by !== 0) {
      scroller.scrollTop += by
      moved()
    }
    frame = requestAnimationFrame(step)
  }
  let frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

/** Drags rows by their handle: the pressed row, and those picked with it; `height` is that of a row in px. Esc cancels. */
export function useRowDrag(
  { grid, cursor, inUse, moveTo, drop }: Table,
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  height: number,
): { readonly drag: Drag | null; readonly handlers: DragHandlers } {
  const [drag, setDrag] = useState<Drag | null>(null)
  /** Where the pointer was pressed and is now. */
  const pressed = useRef<{ readonly key: RowKey; readonly y: number } | null>(null)
  const clientY = useRef(0)
  const isDragging = drag !== null
  const count = grid.rows.length

  useEffect(() => {
    const element = scroller.current
    if (!isDragging || element === null) return
    const land = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      const gap = Math.max(0, Math.min(count, Math.round((clientY.current - top) / height)))
      setDrag((was) => was && { ...was, gap })
    }
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(null)
    }
    window.addEventListener('pointermove', land)
    window.addEventListener('keydown', cancel)
    const stop = scrollNear(element, () => clientY.current, land)
    return () => {
      stop()
      window.removeEventListener('pointermove', land)
      window.removeEventListener('keydown', cancel)
    }
  }, [isDragging, scroller, body, height, count])

  const end = (isDropped: boolean) => {
    pressed.current = null
    setDrag(null)
    if (isDropped && drag !== null) drop(drag.keys, drag.gap)
  }
  return {
    drag,
    handlers: {
      onPointerDown: (event) => {
        const index = pressedRow(event)
        const key = index === null ? undefined : grid.rows[index]
        if (index === null || key === undefined) return
        pressed.current = { key, y: event.clientY }
        // The row in use stays on the page, however far the table scrolls.
        if (!(inUse && cursor?.picked.has(key))) moveTo(cursorAt(grid, index, cursor?.column ?? 0))
      },
      onPointerMove: (event) => {
        clientY.current = event.clientY
        const from = pressed.current
        if (from === null || drag !== null || Math.abs(event.clientY - from.y) < STARTS_AFTER)
          return
        event.currentTarget.setPointerCapture(event.pointerId)
        const keys = cursor?.picked.has(from.key) ? cursor.picked : new Set([from.key])
        setDrag({ keys, gap: grid.rows.indexOf(from.key) })
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  }
}
