import { type RefObject, useLayoutEffect } from 'react'
import { watchSizes } from '../../../ui/layout/watchSizes.ts'

/** Hides the first child that does not fit into its parent, and all after it. Returns its index: -1 if all fit; 0 hides nothing, as the caller then hides the whole part. */
function hideCut(parent: HTMLElement): number {
  const children = [...parent.children].filter((one) => one instanceof HTMLElement)
  for (const one of children) one.style.display = ''
  const free = Number.parseFloat(getComputedStyle(parent).paddingBottom) || 0
  const bottom = parent.getBoundingClientRect().bottom - free + 1
  const first = children.findIndex((one) => one.getBoundingClientRect().bottom > bottom)
  if (first > 0) for (const one of children.slice(first)) one.style.display = 'none'
  return first
}

/** Shows only the children of a part that fit completely; hides `around` if even the first does not fit. */
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
