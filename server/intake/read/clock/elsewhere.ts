import { offsetsOf } from '../zones/offsets.ts'
import { zoneAt } from '../zones/zoneAt.ts'
import { type Span, spanAt } from './span.ts'

const DAY = 24 * 60
const NEXT = /\s?[,;/|)]+\s?\(?(?=\d)/y

function skip(pattern: RegExp, text: string, place: number): number | null {
  pattern.lastIndex = place
  return pattern.exec(text) === null ? null : pattern.lastIndex
}

/** Whether at `place` of a folded text, behind a span, places stand alone with their own times of the same moment: `10:00 Beijing, 3:00 Berlin`. */
export function isSameElsewhere(text: string, place: number, { start }: Span): boolean {
  const here = zoneAt(text, place, true)
  const from = here === null ? null : skip(NEXT, text, here.end)
  const other = from === null ? null : spanAt(text, from, 'inside')
  if (here === null || start === null || other === null || other.span.start === null) return false
  const gap = /^\s?/.exec(text.slice(other.end))?.[0].length ?? 0
  const there = zoneAt(text, other.end + gap, true)
  if (there === null) return false
  const passed = other.span.start.minutes - start.minutes
  return offsetsOf(there.label.zone, null).some((to, season) => {
    const apart = to - (offsetsOf(here.label.zone, null)[season] ?? 0)
    return (passed - apart) % DAY === 0
  })
}
