import { type RefObject, useLayoutEffect, useState } from 'react'

/** The rows that a list shows: how many are out of sight above and below, and the name of the last one. */
export type RowsInView = {
  /** The height of the list in px, a whole number of rows; null if all rows fit. */
  readonly height: number | null
  readonly above: number
  readonly below: number
}

const ALL: RowsInView = { height: null, above: 0, below: 0 }

function rowsInView(frame: HTMLElement, list: HTMLElement): RowsInView {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  const head = list.querySelector('thead')?.offsetHeight ?? 0
  const table = list.querySelector('table')?.offsetHeight ?? 0
  const row = rows.length === 0 ? 0 : (table - head) / rows.length
  const free = frame.clientHeight
  if (row === 0 || free === 0 || table <= free) return ALL
  // One row names what is out of sight.
  const shown = Math.max(1, Math.floor((free - head) / row) - 1)
  const above = Math.round(list.scrollTop / row)
  const below = Math.max(0, rows.length - shown - above)
  return { height: Math.round(head + shown * row), above, below }
}

/** Keeps a list at a whole number of rows inside its frame, and counts the rows out of sight. */
export function useWholeRows(
  frame: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): RowsInView {
  const [view, setView] = useState(ALL)
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, list.current]
    if (outer === null || inner === null || !('ResizeObserver' in globalThis)) return
    const update = () =>
      setView((was) => {
        const now = rowsInView(outer, inner)
        const isSame =
          was.height === now.height && was.above === now.above && was.below === now.below
        return isSame ? was : now
      })
    update()
    const sizes = new ResizeObserver(update)
    for (const one of [outer, ...inner.children]) sizes.observe(one)
    inner.addEventListener('scroll', update, { passive: true })
    return () => {
      sizes.disconnect()
      inner.removeEventListener('scroll', update)
    }
  }, [frame, list])
  return view
}
