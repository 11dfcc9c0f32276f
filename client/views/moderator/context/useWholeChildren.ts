import { type RefObject, useLayoutEffect } from 'react'
import { watchSizes } from '../../../ui/layout/RowList.tsx'

/** Hides the first child that does not fit into its parent, and all later ones. Returns its index, or -1 if all fit. If it is 0, hides nothing: the caller then hides the whole container. */
function hideCutChildren(parent: HTMLElement): number {
  const children = [...parent.children].filter((child) => child instanceof HTMLElement)
  for (const child of children) child.style.display = ''
  const padding = Number.parseFloat(getComputedStyle(parent).paddingBottom) || 0
  const bottom = parent.getBoundingClientRect().bottom - padding + 1
  const firstCut = children.findIndex((child) => child.getBoundingClientRect().bottom > bottom)
  if (firstCut > 0) for (const child of children.slice(firstCut)) child.style.display = 'none'
  return firstCut
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
      const isCut = hideCutChildren(parent) === 0
      if (container.current) container.current.style.visibility = isCut ? 'hidden' : ''
    })
  }, [part, container])
}
