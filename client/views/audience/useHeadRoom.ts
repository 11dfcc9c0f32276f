import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Tells the sheet how high the head of the page is, for what stays in sight below it. */
export function useHeadRoom(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = head.current
    if (element === null) return
    const tell = () =>
      element.parentElement?.style.setProperty('--head-room', `${element.offsetHeight}px`)
    tell()
    if (!('ResizeObserver' in globalThis)) return
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return head
}
