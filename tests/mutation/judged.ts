/** A fault that no test can find, or that is not worth one: what it puts in place of what, in one line, and why. */
export type Judged = {
  readonly file: string
  readonly was: string
  readonly becomes: string
  readonly why: string
}

const PROJECTION = 'shared/timing/projection.ts'

const DECIDE = 'shared/run/decide'

/** No command changes a length by nothing. */
const CHANGES = 'a change by nothing was refused before (R5)'

/** Of what is not done there is no moment to compare with. */
const NO_MOMENT =
  'what is not done has neither start nor end, which is never the later or the earlier one'

/** What the run has reached is there, and is on or done. */
const REACHED = 'what the run has reached stays on the agenda, on or done (P7)'

/** The faults in deciding and projecting that were looked at and may stay. */
export const JUDGED: readonly Judged[] = [
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
  {
    file: PROJECTION,
    was: 'inside === null',
    becomes: 'false',
    why: 'what the run has not reached ends no earlier than now, but for a gap before everything, whose slack is told whole until the show has begun',
  },
  {
    file: `${DECIDE}/recover.ts`,
    was: 'cut.to > actual',
    becomes: 'cut.to >= actual',
    why: CHANGES,
  },
  {
    file: `${DECIDE}/time.ts`,
    was: 'by < 0',
    becomes: 'by <= 0',
    why: CHANGES,
  },
  {
    file: `${DECIDE}/time.ts`,
    was: 'by > 0',
    becomes: 'by >= 0',
    why: CHANGES,
  },
  {
    file: `${DECIDE}/starts.ts`,
    was: "Object.values(progress).filter((one) => one.status === 'done')",
    becomes: 'Object.values(progress)',
    why: NO_MOMENT,
  },
  {
    file: `${DECIDE}/starts.ts`,
    was: "one.status === 'done'",
    becomes: 'true',
    why: NO_MOMENT,
  },
  {
    file: `${DECIDE}/cues.ts`,
    was: 'meant.length === 0',
    becomes: 'false',
    why: 'it only saves work: where no cue is meant for a turn, none ends',
  },
  {
    file: `${DECIDE}/order.ts`,
    was: 'spot === null',
    becomes: 'false',
    why: REACHED,
  },
  {
    file: `${DECIDE}/order.ts`,
    was: 'segment === undefined',
    becomes: 'false',
    why: REACHED,
  },
  {
    file: `${DECIDE}/order.ts`,
    was: 'index < reachedIndex(agenda, state.run.position)',
    becomes: 'index <= reachedIndex(agenda, state.run.position)',
    why: REACHED,
  },
  {
    file: `${DECIDE}/order.ts`,
    was: 'index <= reachedIndex(agenda, state.run.position)',
    becomes: 'index < reachedIndex(agenda, state.run.position)',
    why: REACHED,
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: 'before !== null',
    becomes: 'true',
    why: 'nothing is ahead of no item: the swap is now',
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: 'before === null',
    becomes: 'false',
    why: 'only what was asked for an item is agreed (R16)',
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: 'published === null',
    becomes: 'false',
    why: 'an item begins only in a show that is published',
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: '[]',
    becomes: '["Stryker was here"]',
    why: 'an item begins only in a show that is published',
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: 'at !== null',
    becomes: 'true',
    why: 'what begins is on the agenda',
  },
  {
    file: `${DECIDE}/booth.ts`,
    was: 'at.index > agreed.index',
    becomes: 'at.index >= agreed.index',
    why: 'two items never stand at one place',
  },
  {
    file: `${DECIDE}/cues.ts`,
    was: 'on === null',
    becomes: 'false',
    why: 'no item is found under no id',
  },
  {
    file: `${DECIDE}/cues.ts`,
    was: '[]',
    becomes: '["Stryker was here"]',
    why: 'what is no cue does not show',
  },
]
