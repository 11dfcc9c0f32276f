import type { Row, Timeline } from '../../../shared/timing/row.ts'

/**
 * Whether a turn begins once somebody ends the one that is on, and no clock can say when: that one is over its time, or has
 * none. By projection it would begin now, and so at every look.
 */
export function waitsForEnd({ on, next, now }: Timeline, row: Row): boolean {
  if (on === null || row !== next) return false
  return (on.projected?.end ?? now) <= now && (row.projected?.start ?? now) <= now
}
