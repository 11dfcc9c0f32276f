/** A fault that no test can find, or that is not worth one: what it puts in place of what, in one line, and why. */
export type Judged = {
  readonly file: string
  readonly was: string
  readonly becomes: string
  readonly why: string
}

const PROJECTION = 'shared/timing/projection.ts'

/** The plan has a span for every segment of its agenda. */
const PLANNED = 'every segment is planned'

/** The faults in deciding and projecting that were looked at and may stay. */
export const JUDGED: readonly Judged[] = [
  {
    file: PROJECTION,
    was: 'plan.segments.get(segment.id)?.end',
    becomes: 'plan.segments.get(segment.id).end',
    why: PLANNED,
  },
  {
    file: PROJECTION,
    was: 'plan.segments.get(segment.id)?.start',
    becomes: 'plan.segments.get(segment.id).start',
    why: PLANNED,
  },
  {
    file: PROJECTION,
    was: 'before === null',
    becomes: 'false',
    why: 'before the first segment there is none, and that one is pinned (P1)',
  },
  {
    file: PROJECTION,
    was: 'pinned ?? plan.segments.get(segment.id)?.start',
    becomes: 'pinned && plan.segments.get(segment.id)?.start',
    why: 'the first segment is pinned to where it is planned (P1)',
  },
  {
    file: PROJECTION,
    was: 'pinned === null',
    becomes: 'false',
    why: 'no clock time counts as the earliest one',
  },
  {
    file: PROJECTION,
    was: 'end === null',
    becomes: 'true',
    why: 'behind what is on nothing starts before now (T1)',
  },
  {
    file: PROJECTION,
    was: 'row !== reached',
    becomes: 'true',
    why: 'what the run has reached does not wait',
  },
  {
    file: PROJECTION,
    was: 'waiting.length > 0',
    becomes: 'false',
    why: 'what waits inside a segment starts no earlier than now, wherever it is laid from (T1b)',
  },
]
