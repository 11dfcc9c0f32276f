import { type RefObject, useLayoutEffect } from 'react'
import { watchSizes } from '../../../ui/layout/watchSizes.ts'

/** Hides what does not fit whole, from the first child that ends below its parent on; returns the place of that child. */
function hideCut(parent: HTMLElement): number {
  const children = [...parent.children].filter((one) => one instanceof HTMLElement)
  for (const one of children) one.style.display = ''
  const free = Number.parseFloat(getComputedStyle(parent).paddingBottom) || 0
  const bottom = parent.getBoundingClientRect().bottom - free + 1
  const first = children.findIndex((one) => one.getBoundingClientRect().bottom > bottom)
  if (first > 0) for (const one of children.slice(first)) one.style.display = 'none'
  return first
}

/** Keeps only whole children of a part in view; without room for the first one, `around` is not drawn. */
export function useWholeChildren(
  part: RefObject<HTMLElement | null>,
  around: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const parent = part.current
    if (parent === null) return
    return watchSizes(parent, () => {
      const isCut = hideCut(parent) === 0
      if (around.current) around.current.style.visibility = isCut ? 'hidden' : ''
    })
  }, [part, around])
}
