import { tidy } from '../text/normalize.ts'
import { sourceOf } from './words.ts'

const NOBODY = new RegExp(
  `^(?:${sourceOf('nobody')}|all\\s.*\\s${sourceOf('nobody')}|${sourceOf('nobodyBegins')}(?:\\s|(?=\\p{Script=Han})).*|-+|\\/|\\?+|\\.+)$`,
  'iu',
)
const EVERYONE = new RegExp(`^${sourceOf('everyone')}$`, 'iu')

/** Whether words where people are expected name nobody (`All`, `tba`). */
export function isNobody(text: string): boolean {
  return NOBODY.test(tidy(text))
}

/** Whether words only say that everyone else takes part too. */
export function isEveryone(text: string): boolean {
  return EVERYONE.test(text)
}
