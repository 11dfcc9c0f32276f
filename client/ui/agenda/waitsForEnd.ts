import { hasNoLength } from '../../../shared/run/lookup.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'

/** Whether what is on is over its time; at no time left it is not yet (T5). */
function isOver({ lasts, spent, item, granted }: Row): boolean {
  const counts = lasts === 0 && hasNoLength(item, granted)
  return counts || spent > lasts
}

/**
 * Whether a turn begins once somebody ends the one that is on, and no clock can say when: that one is over its time, or has
 * none. By projection it would begin now, and so at every look.
 */
export function waitsForEnd({ on, next, now }: Timeline, row: Row): boolean {
  if (on === null || row !== next) return false
  return isOver(on) && (row.projected?.start ?? now) <= now
}
