import type { Box } from './box.ts'
import { type Cut, cutsOf, UNSEEN } from './cuts.ts'
import { blockOf, nameOf, said } from './elements.ts'
import type { Ink } from './ink.ts'

/** Why a line that is cut like this is badly cut; null where it can be scrolled to, or ends in an ellipsis. */
function badCut({ element }: Ink, { by, x, y, further, left }: Cut): string | null {
  if (by === null) return 'off the screen'
  const { textOverflow, webkitLineClamp } = getComputedStyle(by)
  const ends = textOverflow === 'ellipsis' && blockOf(element) === by
  if (x > UNSEEN && !(further.x || ends)) return `cut by ${nameOf(by)}, ${x.toFixed(0)} px in width`
  if (y <= UNSEEN || further.y) return null
  // After so many lines comes an ellipsis; each line before it is whole, and those after it are gone.
  if (webkitLineClamp !== 'none' && left <= UNSEEN) return null
  return `cut by ${nameOf(by)}, ${y.toFixed(0)} px in height`
}

/** What is seen of a line (null: nothing); tells of it where it is sliced, lost or off the screen. */
export function seenOf(line: Ink, tell: (fault: string) => void): Box | null {
  const { element, text, box } = line
  const { seen, cuts } = cutsOf(element, box)
  for (const cut of cuts) {
    const why = badCut(line, cut)
    if (why !== null) tell(`${why}: ${said(text)} in ${nameOf(element)}`)
  }
  return seen
}
