import { type RefObject, useEffect, useRef, useState } from 'react'

/** A CSS px is so many of an inch, and an inch so many mm. */
const PX_PER_MM = 96 / 25.4

/** How much smaller pages of so many mm must be shown to fit into an element; never larger than they print. */
export function useScale(mm: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = room.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [room, width === null ? 1 : Math.min(1, width / (mm * PX_PER_MM))]
}
