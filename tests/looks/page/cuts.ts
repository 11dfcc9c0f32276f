import { type Box, boxOf, height, isThere, meet, width } from './box.ts'
import { clippersOf, nameOf, said } from './elements.ts'
import type { Ink } from './ink.ts'

/** Less than this much of a line may be lost without anybody seeing it, in px. */
const UNSEEN = 1.5
const FAR = 1e6

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

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

function lost(before: Box, after: Box) {
  return {
    x: width(before) - Math.max(0, width(after)),
    y: height(before) - Math.max(0, height(after)),
  }
}

/** Why a line that loses this much at a clipper is badly cut; null where it can be scrolled to or ends in an ellipsis. */
function badCut(style: CSSStyleDeclaration, { x, y }: { x: number; y: number }): string | null {
  if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return null
  if (x > UNSEEN && !scrolls(style.overflowX)) return `${x.toFixed(0)} px in width`
  if (y > UNSEEN && !scrolls(style.overflowY)) return `${y.toFixed(0)} px in height`
  return null
}

/** What of the screen a page can bring into view. */
function screenBox(): Box {
  const { scrollHeight, clientHeight } = document.documentElement
  const further = scrollHeight > clientHeight + 1
  return {
    left: 0,
    right: innerWidth,
    top: further ? -FAR : 0,
    bottom: further ? FAR : innerHeight,
  }
}

/** What is seen of a line (null: nothing); tells of it where it is cut or off the screen. */
export function seenOf({ box, element, text }: Ink, tell: (fault: string) => void): Box | null {
  let seen = box
  for (const clipper of clippersOf(element)) {
    const style = getComputedStyle(clipper)
    const rest = meet(seen, frameOf(style, boxOf(clipper)))
    const why = badCut(style, lost(seen, rest))
    if (why !== null) {
      tell(`cut by ${nameOf(clipper)}: ${said(text)} in ${nameOf(element)}, ${why}`)
    }
    if (!isThere(rest)) return null
    seen = rest
  }
  const on = meet(seen, screenBox())
  const { x, y } = lost(seen, on)
  if (x > UNSEEN || y > UNSEEN) tell(`off the screen: ${said(text)} in ${nameOf(element)}`)
  return isThere(on) ? on : null
}
