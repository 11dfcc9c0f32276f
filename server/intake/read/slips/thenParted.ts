import type { SourceLine } from '../../document.ts'
import { fold, tidy } from '../words/fold.ts'
import { LINE_LIMIT, slipOfLine } from './fromLine.ts'
import type { Slip } from './slip.ts'

/** What joins that which follows the turns of several people to them. */
const THEN =
  /(?<!\s)\s*[,;]?\s*(?:\b(?:and|und|et)\s+)?(?:\b(?:then|followed by|plus|dann|danach|anschließend|gefolgt von|puis|ensuite|suivie? d[e'’])\s*|然后|之后|随后|再)\s*(?:(?:an?|the|open)\s+)*/giu

/** How many joints of a line are tried: each has all of the line read once more. */
const JOINTS = 12

/** The slips of a line that gives people a length each and what follows them a length of its own (`Panel: A, B - 6 min each, then discussion 22 min`); none where it does not. */
export function thenParted({ n, text }: SourceLine): readonly Slip[] {
  let tried = 0
  for (const joint of fold(text.slice(0, LINE_LIMIT)).matchAll(THEN)) {
    tried += 1
    if (tried > JOINTS) break
    const turns = slipOfLine({ n, text: text.slice(0, joint.index) })
    const then = slipOfLine({ n, text: text.slice(joint.index + joint[0].length) })
    const areTurns = turns.each !== null && turns.people.length > 1 && turns.title !== ''
    const hasLength = then.stated !== null && !then.stated.each && then.title !== ''
    if (!areTurns || !hasLength) continue
    // What went on inside a sentence begins as a title does.
    const title = `${then.title.charAt(0).toUpperCase()}${then.title.slice(1)}`
    return [
      { ...turns, raw: tidy(text) },
      { ...then, title },
    ]
  }
  return []
}
