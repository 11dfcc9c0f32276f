import { type RefObject, useLayoutEffect } from 'react'
import { watchSizes } from '../../../ui/layout/watchSizes.ts'

/** Hides the first child that does not fit into its parent, and all later ones. Returns its index, or -1 if all fit. If it is 0, hides nothing: the caller then hides the whole container. */
function hideCut(parent: HTMLElement): number {
  const children = [...parent.children].filter((one) => one instanceof HTMLElement)
  for (const one of children) one.style.display = ''
  const padding = Number.parseFloat(getComputedStyle(parent).paddingBottom) || 0
  const bottom = parent.getBoundingClientRect().bottom - padding + 1
  const first = children.findIndex((one) => one.getBoundingClientRect().bottom > bottom)
  if (first > 0) for (const one of children.slice(first)) one.style.display = 'none'
  return first
}

/** Shows only the children of a part that fit completely; hides `container` if not even the first child fits. */
export function useWholeChildren(
  part: RefObject<HTMLElement | null>,
  container: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const parent = part.current
    if (parent === null) return
    return watchSizes(parent, () => {
      const isCut = hideCut(parent) === 0
      if (container.current) container.current.style.visibility = isCut ? 'hidden' : ''
    })
  }, [part, container])
}
