import { freshOf } from './fields/fieldTables.ts'
import { SEGMENT_ROWS } from './fields/rows.ts'
import type { SegmentCore } from './fields/segment.ts'
import type { Segment } from './model.ts'

/** A new segment: it follows the one before and is empty, unless something else is said of it. */
export function newSegment(said: SegmentCore & Partial<Segment>): Segment {
  return freshOf(SEGMENT_ROWS, said)
}
