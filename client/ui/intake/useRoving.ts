import { type KeyboardEvent, type RefObject, useEffect } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function placeAfter(key: string, at: number, last: number): number | null {
  const step = STEPS[key]
  if (step !== undefined) return Math.min(last, Math.max(0, at + step))
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** Makes the stops of a list one stop for Tab: arrows, Home and End go from one to the next. Give the list what it returns as `onKeyDown`. */
export function useRoving(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
  useEffect(() => {
    const all = stops()
    if (all.some(({ tabIndex }) => tabIndex === 0)) return
    all[0]?.setAttribute('tabindex', '0')
  })
  return (event) => {
    const all = stops()
    const at = all.findIndex((stop) =>
      stop.contains(event.target instanceof Node ? event.target : null),
    )
    const to = placeAfter(event.key, at, all.length - 1)
    if (at < 0 || to === null) return
    event.preventDefault()
    all[at]?.setAttribute('tabindex', '-1')
    all[to]?.setAttribute('tabindex', '0')
    all[to]?.focus()
  }
}
