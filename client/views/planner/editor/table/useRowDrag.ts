import {
  type DndContextProps,
  type DragMoveEvent,
  type DragPendingEvent,
  type DragStartEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type RefObject, useRef, useState } from 'react'
import { STARTS_AFTER } from '../../../../ui/controls/drag.ts'
import { cursorAt } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import type { Table } from './useTable.ts'

const PRESS = { activationConstraint: { distance: STARTS_AFTER } }

/** How near the edge a drag scrolls the list, as a part of its height; never sideways. */
const AUTO_SCROLL = { threshold: { x: 0, y: 0.1 } }

/** Rows on their way, and the gap (before this row) they would land in. */
export type Drag = { readonly keys: ReadonlySet<RowKey>; readonly gap: number }

/** Drags rows by their handle to another place: the row that was taken, and those picked with it; `row` is their height in px. */
export function useRowDrag(
  { grid: field, cursor, inUse, moveTo: stand, drop }: Table,
  body: RefObject<HTMLElement | null>,
  row: number,
): { readonly drag: Drag | null; readonly context: DndContextProps } {
  const [drag, setDrag] = useState<Drag | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, PRESS))
  /** How far below the first row the drag began, in px. */
  const began = useRef(0)

  /** What is pressed is in use: so it stays on the page, however far the list scrolls. */
  const press = ({ id, offset }: DragPendingEvent) => {
    const index = field.rows.findIndex((key) => String(key) === id)
    const key = field.rows[index]
    // Told again each time the pointer moves; it was pressed once.
    if (key === undefined || offset !== undefined) return
    if (!(inUse && cursor?.picked.has(key))) stand(cursorAt(field, index, cursor?.column ?? 0))
  }
  const start = ({ active, activatorEvent }: DragStartEvent) => {
    const key = field.rows.find((one) => one === active.id)
    if (key === undefined || !(activatorEvent instanceof PointerEvent)) return
    const keys = cursor?.picked.has(key) ? cursor.picked : new Set([key])
    began.current = activatorEvent.clientY - (body.current?.getBoundingClientRect().top ?? 0)
    setDrag({ keys, gap: field.rows.indexOf(key) })
  }
  const move = ({ delta }: DragMoveEvent) => {
    const gap = Math.round((began.current + delta.y) / row)
    const within = Math.max(0, Math.min(field.rows.length, gap))
    setDrag((was) => was && { ...was, gap: within })
  }
  const end = () => {
    setDrag(null)
    if (drag !== null) drop(drag.keys, drag.gap)
  }
  return {
    drag,
    context: {
      sensors,
      autoScroll: AUTO_SCROLL,
      onDragPending: press,
      onDragStart: start,
      onDragMove: move,
      onDragEnd: end,
      onDragCancel: () => setDrag(null),
    },
  }
}
