import { type Box, boxOf, isThere, meet } from './box.ts'
import { barOf, floats, nameOf, passesUnder, related, said } from './elements.ts'
import type { Ink } from './ink.ts'

/** Whether one sees through an element at all. */
function isOpaque(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const clear = /^rgba\(.*, 0\)$|^transparent$|\/ 0\)$/.test(backgroundColor)
  return !clear || backgroundImage !== 'none'
}

/** Whether an element itself is there, and not only the larger surface on which it can be pressed. */
function isAt(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = boxOf(element)
  return x >= left && x <= right && y >= top && y <= bottom
}

/** What lies over the middle of a line, does not belong to it, and cannot be seen through. */
function coverOf({ box, element }: Ink): Element | null {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const stack = document.elementsFromPoint(x, y)
  const below = stack.findIndex((one) => related(one, element))
  const above = stack.slice(0, Math.max(0, below))
  return above.find((one) => isOpaque(one) && isAt(one, x, y)) ?? null
}

/** Lines that nothing covers; covering by a menu or a dialog, or by a bar that one can scroll away from, is no fault. */
export function uncovered(seen: readonly Ink[], tell: (fault: string) => void): readonly Ink[] {
  return seen.filter((line) => {
    const cover = coverOf(line)
    if (cover === null) return true
    const byPurpose = (floats(cover) && !floats(line.element)) || passesUnder(cover, line.element)
    if (!byPurpose)
      tell(`covered by ${nameOf(cover)}: ${said(line.text)} in ${nameOf(line.element)}`)
    return false
  })
}

/** Whether one stands on a bar that nothing shows through, and the other can be scrolled out from under it. */
function isBarOver(one: Element, other: Element): boolean {
  const bar = barOf(one)
  return bar !== null && isOpaque(bar) && passesUnder(one, other)
}

/** Lines that run into one another. */
export function tellOverlaps(seen: readonly Ink[], tell: (fault: string) => void): void {
  const apart = (a: Ink, b: Ink) =>
    related(a.element, b.element) ||
    floats(a.element) !== floats(b.element) ||
    isBarOver(a.element, b.element) ||
    isBarOver(b.element, a.element)
  for (const [at, a] of seen.entries()) {
    for (const b of seen.slice(at + 1)) {
      // Few do, and that is asked sooner than the rest.
      if (!meets(a.box, b.box) || apart(a, b)) continue
      const [one, other] = [a, b].map(({ text, element }) => `${said(text)} in ${nameOf(element)}`)
      tell(`overlap: ${one} and ${other}`)
    }
  }
}

const meets = (a: Box, b: Box) => isThere(meet(a, b), 1.5)
