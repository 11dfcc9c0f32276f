import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** The window sizes in which header, live item and next item stay in sight beside the agenda, as in the style sheet. */
const BESIDE = '(min-width: 820.02px) and (min-height: 679.98px)'

/** From this number of screens below its heading, the live item counts as far down. */
const FAR = 1.5

function rowOn(agenda: HTMLElement | null): HTMLElement | null {
  return agenda?.querySelector<HTMLElement>('[data-row][aria-current]') ?? null
}

function isBeside(): boolean {
  return globalThis.matchMedia?.(BESIDE).matches ?? false
}

/** Whether at least half of the row is out of sight: off the screen, or below the sticky header. */
function isOut(row: HTMLElement, head: HTMLElement | null): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const from = head?.getBoundingClientRect().bottom ?? 0
  return top < from || bottom > window.innerHeight
}

/** Scrolls the live item of a long agenda into sight: automatically beside the live block, until the reader scrolls; elsewhere on request. */
export function useLiveItemScroll(
  item: string | null,
  head: RefObject<HTMLElement | null>,
): {
  readonly agenda: RefObject<HTMLElement | null>
  /** Whether it is so far down that the page offers to scroll to it. */
  readonly far: boolean
  readonly goThere: () => void
} {
  const agenda = useRef<HTMLElement>(null)
  const leftAt = useRef(0)
  const [far, setFar] = useState(false)

  useLayoutEffect(() => {
    const row = item === null ? null : rowOn(agenda.current)
    const unmoved = window.scrollY === leftAt.current
    if (row === null || !(unmoved && isBeside() && isOut(row, head.current))) return
    row.scrollIntoView({ block: 'center', behavior: 'instant' })
    leftAt.current = window.scrollY
  }, [item, head])

  useEffect(() => {
    const measure = () => {
      const row = item === null ? null : rowOn(agenda.current)
      const from = agenda.current?.getBoundingClientRect().top ?? 0
      const down = row === null ? 0 : row.getBoundingClientRect().top - from
      setFar(!isBeside() && down > FAR * window.innerHeight)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [item])

  const goThere = () => {
    const row = rowOn(agenda.current)
    row?.scrollIntoView({ block: 'center', behavior: 'instant' })
    row?.focus({ preventScroll: true })
  }
  return { agenda, far, goThere }
}
