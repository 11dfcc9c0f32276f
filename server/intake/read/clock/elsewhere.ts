import { matchAt, skipAt } from '../words/matchAt.ts'
import { offsetsOf, sameMoments } from '../zones/offsets.ts'
import { zoneAt } from '../zones/zoneAt.ts'
import { type Span, spanAt } from './span.ts'

/** What stands between a place with its time and the next time. */
const NEXT = /\s?[,;/|)]+\s?\(?(?=\d)/y
const GAP = /\s?/y

/** Whether at `place` of a folded text, behind a span, places stand alone with their own times of the same moment: `10:00 Beijing, 3:00 Berlin`. */
export function isSameElsewhere(text: string, place: number, span: Span): boolean {
  const here = zoneAt(text, place, true)
  const next = here === null ? null : matchAt(NEXT, text, here.end)
  const other = next === null ? null : spanAt(text, next.index + next[0].length, 'inside')
  if (here === null || other === null || span.start === null || other.span.start === null)
    return false
  const there = zoneAt(text, skipAt(GAP, text, other.end), true)
  if (there === null) return false
  // In winter and in summer, as the date is not known here.
  const near = offsetsOf(here.label.zone, null)
  const apart = offsetsOf(there.label.zone, null).map((to, season) => to - (near[season] ?? 0))
  return sameMoments(span, other.span, apart)
}
