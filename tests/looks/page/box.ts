/** A rectangle of the page, in CSS px from the top left of the screen. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const width = (box: Box): number => box.right - box.left
export const height = (box: Box): number => box.bottom - box.top

/** What two boxes have in common; its sides are turned round where they do not meet. */
export function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

/** Whether a box is more than `by` px in both directions. */
export function isThere(box: Box, by = 0): boolean {
  return width(box) > by && height(box) > by
}

/** The box of an element as plain data. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}
