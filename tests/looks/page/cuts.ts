import { type Box, boxOf, height, isThere, meet, width } from './box.ts'
import { clippersOf, FLOATING, floats, isFixed, scrollsBy } from './elements.ts'

/** Less than this much of a thing may be lost without anybody seeing it, in px. */
export const UNSEEN = 1.5
const FAR = 1e6

/** What a box loses at the edge of something that clips it, in px. */
export type Cut = {
  /** Who clips; null: the screen. */
  readonly by: Element | null
  readonly x: number
  readonly y: number
  /** Whether what is lost can be brought into view by scrolling the clipper. */
  readonly further: { readonly x: boolean; readonly y: boolean }
  /** How much is left of it, in px; nothing of what is wholly out of sight. */
  readonly left: number
}

/** The frame that an element puts round what is in it. */
function frameOf(style: CSSStyleDeclaration, outer: Box): Box {
  const x = style.overflowX !== 'visible'
  const y = style.overflowY !== 'visible'
  return {
    left: x ? outer.left : -FAR,
    right: x ? outer.right : FAR,
    top: y ? outer.top : -FAR,
    bottom: y ? outer.bottom : FAR,
  }
}

/** Whether scrolling reaches what lies at this box: what begins before the first line never comes into view. */
function reaches(clipper: Element, frame: Box, box: Box): Cut['further'] {
  const { overflowX, overflowY } = getComputedStyle(clipper)
  return {
    x: scrollsBy(overflowX) && box.left - frame.left + clipper.scrollLeft > -UNSEEN,
    y: scrollsBy(overflowY) && box.top - frame.top + clipper.scrollTop > -UNSEEN,
  }
}

function cutAt(by: Element | null, before: Box, after: Box, further: Cut['further']): Cut {
  return {
    by,
    x: width(before) - Math.max(0, width(after)),
    y: height(before) - Math.max(0, height(after)),
    further,
    left: isThere(after) ? height(after) : 0,
  }
}

/** Whether the page lets nobody scroll it; behind a dialog it is held only until that is closed. */
function isHeld(element: Element): boolean {
  if (document.querySelector(FLOATING) !== null && !floats(element)) return false
  return [document.documentElement, document.body].some((one) =>
    /hidden|clip/.test(getComputedStyle(one).overflowY),
  )
}

/** What of the screen a page can bring into view; what is fixed stays where it is. */
function screenBox(element: Element): Box {
  const { scrollHeight, clientHeight } = document.documentElement
  const further = scrollHeight > clientHeight + 1 && !isHeld(element) && !isFixed(element)
  return {
    left: 0,
    right: innerWidth,
    top: further ? -FAR : 0,
    bottom: further ? FAR : innerHeight,
  }
}

/** What is seen of a box of an element (null: nothing), and where it loses something on the way. */
export function cutsOf(
  element: Element,
  box: Box,
): { readonly seen: Box | null; readonly cuts: readonly Cut[] } {
  const cuts: Cut[] = []
  let seen = box
  const pass = (by: Element | null, frame: Box, further: Cut['further']): boolean => {
    const rest = meet(seen, frame)
    const cut = cutAt(by, seen, rest, further)
    if (cut.x > UNSEEN || cut.y > UNSEEN) cuts.push(cut)
    seen = rest
    return isThere(rest)
  }
  for (const clipper of clippersOf(element)) {
    const outer = boxOf(clipper)
    const frame = frameOf(getComputedStyle(clipper), outer)
    if (!pass(clipper, frame, reaches(clipper, outer, seen))) return { seen: null, cuts }
  }
  return pass(null, screenBox(element), { x: false, y: false })
    ? { seen, cuts }
    : { seen: null, cuts }
}
