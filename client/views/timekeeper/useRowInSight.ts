import { type RefObject, useEffect } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'

/** At most so many rows are seen above the one that is kept in sight. */
const ABOVE = 2
/** The foot of the part, where it says that it goes on, in px. */
const FOOT = 24

/** How far down a part of this height must be scrolled so that the row is in sight, below the head, with rows above it as far as there is room; in px. */
export function scrollFor({
  top,
  row,
  head,
  height,
}: {
  readonly top: number
  readonly row: number
  readonly head: number
  readonly height: number
}): number {
  const fit = row === 0 ? 0 : Math.floor((height - head - FOOT) / row) - 1
  return top - head - Math.max(0, Math.min(ABOVE, fit)) * row
}

/** Keeps the row of an item in sight in the part that scrolls: when it is another's, and when the part has another height. */
export function useRowInSight(box: RefObject<HTMLElement | null>, item: ItemId | null): void {
  useEffect(() => {
    const part = box.current
    if (part === null || item === null) return
    const keep = () => {
      const row = part.querySelector<HTMLElement>(`[data-line="${item}"]`)
      const head = part.querySelector('thead')
      if (!(row && head)) return
      const [top, height] = [row.offsetTop, part.clientHeight]
      part.scrollTop = scrollFor({ top, row: row.offsetHeight, head: head.offsetHeight, height })
    }
    keep()
    if (!('ResizeObserver' in globalThis)) return
    const sizes = new ResizeObserver(keep)
    sizes.observe(part)
    return () => sizes.disconnect()
  }, [box, item])
}
