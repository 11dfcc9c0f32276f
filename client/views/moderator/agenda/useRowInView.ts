import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Scrolls a list so that the live row is in view, one row before it, until somebody scrolls it elsewhere. */
export function useRowInView(list: RefObject<HTMLElement | null>, item: string | null): void {
  const leftAt = useRef(0)
  useLayoutEffect(() => {
    const scroller = list.current
    const row = item === null ? null : scroller?.querySelector(`[data-row="${item}"]`)
    if (!row || scroller === null || scroller.scrollTop !== leftAt.current) return
    const { top, bottom, height } = row.getBoundingClientRect()
    const seen = scroller.getBoundingClientRect()
    if (height === 0 || (top >= seen.top + 2 * height && bottom <= seen.bottom - 2 * height)) return
    const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0
    const rows = Math.round((top - seen.top - head) / height) - 1
    scroller.scrollTop += rows * height
    leftAt.current = scroller.scrollTop
  })
}
