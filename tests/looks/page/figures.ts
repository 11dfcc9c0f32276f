import { type Box, boxOf, isThere, meet } from './box.ts'
import { blockOf, clippersOf, floats, isSeen, nameOf, related, said } from './elements.ts'
import type { Ink } from './ink.ts'
import { TARGETS } from './targets.ts'

/** Figures from this size on stand alone: nothing comes into their place, in px. */
const LARGE = 40
/** Round forms reach a little past the line that digits stand on, in px. */
const ROUND = 2

const isLarge = ({ element }: Ink) =>
  element.closest('[data-testid=digits], .ui-figures') !== null &&
  Number.parseFloat(getComputedStyle(element).fontSize) >= LARGE

/** The room of a line of words: as broad as its block, since the next words there may be longer. */
function roomOf({ element, box }: Ink): Box {
  const block = boxOf(blockOf(element))
  return { ...box, left: Math.min(box.left, block.left), right: Math.max(box.right, block.right) }
}

/** What is seen of an element: what is scrolled away lies under nothing. */
const shownOf = (element: Element): Box =>
  clippersOf(element).map(boxOf).reduce(meet, boxOf(element))

/** Large figures that reach into the lines of words beside them, or over what is pressed. */
export function tellFigures(seen: readonly Ink[], tell: (fault: string) => void): void {
  const figures = seen.filter(isLarge)
  const words = seen.filter((line) => !isLarge(line))
  const targets = [...document.querySelectorAll(TARGETS)].filter(isSeen)
  for (const figure of figures) {
    const apart = (other: Element) =>
      related(figure.element, other) || floats(figure.element) !== floats(other)
    const over = (box: Box) => isThere(meet(figure.box, box), ROUND)
    const found = [
      ...words
        .filter((line) => !apart(line.element) && over(roomOf(line)))
        .map(({ text, element }) => `${said(text)} in ${nameOf(element)}`),
      ...targets.filter((one) => !apart(one) && over(shownOf(one))).map(nameOf),
    ]
    for (const what of found) tell(`figures over words: ${said(figure.text)} over ${what}`)
  }
}
