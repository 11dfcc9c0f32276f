import type { PointerEvent, RefObject } from 'react'
import { usePointerDrag } from '../../../../ui/controls/usePointerDrag.ts'
import { cursorAt } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import type { Table } from './useTable.ts'

/** Rows that are dragged, and the gap (before this row) in which they would land. */
export type Drag = { readonly keys: ReadonlySet<RowKey>; readonly gap: number }

/** The handlers of the table that drag its rows. */
export type DragHandlers = { readonly onPointerDown: (event: PointerEvent) => void }

/** The index of the row whose handle was pressed; null if no handle was. */
function pressedRow({ target, button }: PointerEvent): number | null {
  const handle = target instanceof Element ? target.closest('[data-handle]') : null
  const row = handle?.closest<HTMLElement>('[data-index]')
  return row && button === 0 ? Number(row.dataset['index']) : null
}

/** Drags rows by their handle: the pressed row, and those picked with it; `height` is that of a row in px. Esc cancels. */
export function useRowDrag(
  { grid, cursor, inUse, moveTo, drop }: Table,
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  height: number,
): { readonly drag: Drag | null; readonly handlers: DragHandlers } {
  const landing = (key: RowKey, y: number): Drag => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    const gap = Math.max(0, Math.min(grid.rows.length, Math.round((y - top) / height)))
    return { keys: cursor?.picked.has(key) ? cursor.picked : new Set([key]), gap }
  }
  const { drag, press } = usePointerDrag<RowKey>({
    scroller,
    drop: ({ key, y }) => {
      const { keys, gap } = landing(key, y)
      drop(keys, gap)
    },
  })
  return {
    drag: drag && landing(drag.key, drag.y),
    handlers: {
      onPointerDown: (event) => {
        const index = pressedRow(event)
        const key = index === null ? undefined : grid.rows[index]
        if (index === null || key === undefined) return
        press(key, event)
        // The row in use stays on the page, however far the table scrolls.
        if (!(inUse && cursor?.picked.has(key))) moveTo(cursorAt(grid, index, cursor?.column ?? 0))
      },
    },
  }
}
