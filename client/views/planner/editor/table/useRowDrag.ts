import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { RowKey } from '../model/rows.ts'

/** How far a press must move to be a drag, and how near the edge a drag scrolls the list, in px. */
const STARTS_AFTER = 5
const EDGE = 36
const SCROLL = 12

/** Rows on their way, and the gap (before this row) they would land in. */
export type Drag = { readonly keys: ReadonlySet<RowKey>; readonly gap: number }

type Held = {
  readonly keys: ReadonlySet<RowKey>
  readonly from: number
  readonly pointer: number
  moved: boolean
}

/** Drags rows by their handle to another place; Esc lets go of them where they were. */
export function useRowDrag({
  scroller,
  body,
  row,
  count,
  drop,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  readonly row: number
  readonly count: number
  readonly drop: (keys: ReadonlySet<RowKey>, gap: number) => void
}) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const held = useRef<Held | null>(null)
  const newest = useRef({ row, count, drop, drag })
  useEffect(() => {
    newest.current = { row, count, drop, drag }
  })

  useEffect(() => {
    const gapAt = (y: number) => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      return Math.max(0, Math.min(newest.current.count, Math.round((y - top) / newest.current.row)))
    }
    const scroll = (y: number) => {
      const box = scroller.current?.getBoundingClientRect()
      if (box === undefined) return
      if (y < box.top + EDGE) scroller.current?.scrollBy(0, -SCROLL)
      else if (y > box.bottom - EDGE) scroller.current?.scrollBy(0, SCROLL)
    }
    const move = (event: globalThis.PointerEvent) => {
      const now = held.current
      if (now === null || event.pointerId !== now.pointer) return
      if (!now.moved && Math.abs(event.clientY - now.from) < STARTS_AFTER) return
      now.moved = true
      event.preventDefault()
      scroll(event.clientY)
      setDrag({ keys: now.keys, gap: gapAt(event.clientY) })
    }
    const letGo = () => {
      held.current = null
      setDrag(null)
    }
    const up = () => {
      const { drag: last, drop: put } = newest.current
      if (held.current?.moved && last !== null) {
        put(last.keys, last.gap)
        swallowClick()
      }
      letGo()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || held.current === null) return
      event.stopPropagation()
      letGo()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', key, true)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', key, true)
    }
  }, [scroller, body])

  const grab = (keys: ReadonlySet<RowKey>, event: PointerEvent) => {
    if (event.button !== 0) return
    held.current = { keys, from: event.clientY, pointer: event.pointerId, moved: false }
  }
  return { drag, grab }
}

/** The press that ended a drag is no press on what lies there. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
