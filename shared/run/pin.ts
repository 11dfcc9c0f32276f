import type { Segment } from '../agenda/model.ts'
import type { Instant } from '../time/instant.ts'
import type { Run } from './state.ts'

/** The clock time before which a segment does not start in the run: the plan's, or the one set in its place (T1c); null where it follows. */
export function pinOf({ id, start }: Segment, { goOn }: Pick<Run, 'goOn'>): Instant | null {
  return goOn[id] ?? (start.type === 'notBefore' ? start.at : null)
}
