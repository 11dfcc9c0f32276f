import { type RefObject, useLayoutEffect } from 'react'

/** Hides what does not fit whole, from the first child that ends below its parent on. */
function hideCut(parent: HTMLElement): void {
  const children = [...parent.children].filter((one) => one instanceof HTMLElement)
  for (const one of children) one.hidden = false
  const bottom = parent.getBoundingClientRect().bottom + 1
  const first = children.findIndex((one) => one.getBoundingClientRect().bottom > bottom)
  if (first > 0) for (const one of children.slice(first)) one.hidden = true
}

/** Keeps only whole children of a part in view; the first one always. */
export function useWholeChildren(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const parent = part.current
    if (parent === null || !('ResizeObserver' in globalThis)) return
    hideCut(parent)
    const sizes = new ResizeObserver(() => hideCut(parent))
    sizes.observe(parent)
    return () => sizes.disconnect()
  })
}
