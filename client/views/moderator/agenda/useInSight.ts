import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The part around a list that scrolls by itself, or null where the whole page does. */
function scrollerOf(list: HTMLElement): HTMLElement | null {
  const around = list.closest<HTMLElement>('.mod-agenda')
  return around !== null && around.scrollHeight > around.clientHeight ? around : null
}

/** Keeps what is on in sight in a long agenda, until somebody scrolls it to look elsewhere. */
export function useInSight(list: RefObject<HTMLElement | null>, item: string | null): void {
  const leftAt = useRef(0)
  useLayoutEffect(() => {
    const row = item === null ? null : list.current?.querySelector(`[data-row="${item}"]`)
    const scroller = list.current === null ? null : scrollerOf(list.current)
    if (!row || scroller === null || scroller.scrollTop !== leftAt.current) return
    const { top, bottom, height } = row.getBoundingClientRect()
    const seen = scroller.getBoundingClientRect()
    // Two lines before it stay in sight under the head, and two after it.
    if (top >= seen.top + 3 * height && bottom <= seen.bottom - 2 * height) return
    scroller.scrollTop += (top + bottom - seen.top - seen.bottom) / 2
    leftAt.current = scroller.scrollTop
  }, [list, item])
}
