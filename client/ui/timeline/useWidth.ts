import { type RefObject, useLayoutEffect, useState } from 'react'

/** Taken until a page has said how wide it is, in px. */
const USUAL = 840

/** How wide an element of the page is, in px, rendering when that changes. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, set] = useState(USUAL)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || !('ResizeObserver' in globalThis)) return
    const tell = () => set(Math.round(element.clientWidth) || USUAL)
    tell()
    const sizes = new ResizeObserver(tell)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref])
  return width
}
