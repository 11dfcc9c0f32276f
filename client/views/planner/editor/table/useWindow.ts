import { type RefObject, useCallback, useEffect, useState } from 'react'

/** How many rows beyond those in sight are on the page, and in which steps they come and go. */
const BEYOND = 12
const STEP = 6

/** Without a layout (as in tests) this much is taken to be in sight, in px. */
const UNKNOWN_HEIGHT = 1_200

/** Rows on the page: from `first` up to before `last`. */
export type Window = { readonly first: number; readonly last: number }

/** The rows on the page when a list is scrolled by `top` and `height` of it is in sight, in px. */
export function windowAt(top: number, height: number, row: number, count: number): Window {
  const first = Math.floor(top / row / STEP) * STEP - BEYOND
  const last = Math.ceil((top + height) / row / STEP) * STEP + BEYOND
  return { first: Math.max(0, first), last: Math.min(count, last) }
}

/** Where a list must be scrolled to so that a row is whole in sight; null where it is. */
export function scrolledTo(
  index: number,
  { top, height, row }: { readonly top: number; readonly height: number; readonly row: number },
): number | null {
  const from = index * row
  if (from < top) return Math.max(0, from - row)
  if (from + row > top + height) return from + 2 * row - height
  return null
}

/** Of a long list only what is in sight, and a little more; rows are all of one height. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  row: number,
): Window {
  const measure = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0
    const height = scroller.current?.clientHeight || UNKNOWN_HEIGHT
    return windowAt(top, height, row, count)
  }, [scroller, count, row])
  const [seen, setSeen] = useState(() => windowAt(0, UNKNOWN_HEIGHT, row, count))
  useEffect(() => {
    const element = scroller.current
    const look = () =>
      setSeen((was) => {
        const is = measure()
        return is.first === was.first && is.last === was.last ? was : is
      })
    look()
    if (element === null) return
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      element.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [scroller, measure])
  return seen
}
