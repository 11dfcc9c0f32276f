import { RETRY_AFTER, RETRY_MOST } from '../../../client/live/line.ts'
import type { Lost } from './lightScreen.ts'

/** How those who were cut off come back: each try within a second of the one before, or at the pace of the client's own line. */
export type Returning = 'within a second' | 'as clients do'

const WITHIN = 1_000

/** How long before a try they wait, in ms, after so many that failed; those that are told to move try at once. */
export function pauseBefore(returning: Returning, failed: number, lost: Lost = 'cut off'): number {
  if (lost === 'told to move' && failed === 0) return 0
  if (returning === 'within a second') return Math.random() * WITHIN
  // As Socket.IO does for the line: twice as long each time, by half more or less.
  return Math.min(RETRY_AFTER * 2 ** failed * (0.5 + Math.random()), RETRY_MOST)
}
