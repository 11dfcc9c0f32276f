import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** The window sizes in which header, live item and next item stay visible next to the agenda (see CSS). */
const SIDE_BY_SIDE = '(min-width: 820.02px) and (min-height: 679.98px)'

/** From this number of screens below its heading, the live item counts as far down. */
const FAR = 1.5

function liveRow(agenda: HTMLElement | null): HTMLElement | null {
  return agenda?.querySelector<HTMLElement>('[data-row][aria-current]') ?? null
}

function isSideBySide(): boolean {
  return globalThis.matchMedia?.(SIDE_BY_SIDE).matches ?? false
}

/** Returns whether a part of the row is off the screen or behind the sticky header. */
function isHidden(row: HTMLElement, head: HTMLElement | null): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const from = head?.getBoundingClientRect().bottom ?? 0
  return top < from || bottom > window.innerHeight
}

/** Scrolls to the live item: side by side automatically until the reader scrolls, else on request. */
export function useLiveItemScroll(item: string | null, head: RefObject<HTMLElement | null>) {
  const agenda = useRef<HTMLElement>(null)
  const ownScrollY = useRef(0)
  const [far, setFar] = useState(false)

  useLayoutEffect(() => {
    const row = item === null ? null : liveRow(agenda.current)
    const isUnmoved = window.scrollY === ownScrollY.current
    if (row === null || !(isUnmoved && isSideBySide() && isHidden(row, head.current))) return
    row.scrollIntoView({ block: 'center', behavior: 'instant' })
    ownScrollY.current = window.scrollY
  }, [item, head])

  useEffect(() => {
    const measure = () => {
      const row = item === null ? null : liveRow(agenda.current)
      const from = agenda.current?.getBoundingClientRect().top ?? 0
      const distance = row === null ? 0 : row.getBoundingClientRect().top - from
      setFar(!isSideBySide() && distance > FAR * window.innerHeight)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [item])

  const goThere = () => {
    const row = liveRow(agenda.current)
    row?.scrollIntoView({ block: 'center', behavior: 'instant' })
    row?.focus({ preventScroll: true })
  }
  return {
    agenda,
    /** Whether it is so far down that the page offers to scroll to it. */
    far,
    goThere,
  }
}
