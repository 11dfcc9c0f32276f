import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Where head, now and next stay in sight beside the agenda, as in its sheet. */
const BESIDE = '(min-width: 820.02px) and (min-height: 679.98px)'

/** So many screens below its heading, what is on is far down. */
const FAR = 1.5

function rowOn(agenda: HTMLElement | null): HTMLElement | null {
  return agenda?.querySelector<HTMLElement>('[data-row][aria-current]') ?? null
}

function isBeside(): boolean {
  return globalThis.matchMedia?.(BESIDE).matches ?? false
}

/** Whether the row is out of sight, or half of it: off the screen, or under the head that stays. */
function isOut(row: HTMLElement, head: HTMLElement | null): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const from = head?.getBoundingClientRect().bottom ?? 0
  return top < from || bottom > window.innerHeight
}

/** Brings what is on into sight in a long agenda: beside now and next by itself, until the reader scrolls; elsewhere when asked. */
export function useLiveItemScroll(
  item: string | null,
  head: RefObject<HTMLElement | null>,
): {
  readonly agenda: RefObject<HTMLElement | null>
  /** Whether it is so far down that a way there is offered. */
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
