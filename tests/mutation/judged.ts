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

const REACHED = 'what the run has reached stays on the agenda, on or done (P7)'

/** The faults that may stay, by file: what each replaces, by what, and why no test has to find it. */
const STAYING: Readonly<
  Record<string, readonly (readonly [was: string, becomes: string, why: string])[]>
> = {
  [PROJECTION]: [
    [
      'before === null',
      'false',
      'before the first segment there is none, and that one is pinned (P1)',
    ],
    [
      'pinned ?? plan.segments.get(segment.id)?.start',
      'pinned && plan.segments.get(segment.id)?.start',
      'the first segment is pinned to where it is planned (P1)',
    ],
    ['pinned === null', 'false', 'no clock time counts as the earliest one'],
    ['end === null', 'true', 'behind what is on nothing starts before now (T1)'],
    ['row !== reached', 'true', 'what the run has reached does not wait'],
    [
      'waiting.length > 0',
      'false',
      'what waits inside a segment starts no earlier than now, wherever it is laid from (T1b)',
    ],
    [
      'inside === null',
      'false',
      'what the run has not reached ends no earlier than now, but for a gap before everything, whose slack is told whole until the show has begun',
    ],
  ],
  [`${DECIDE}/recover.ts`]: [['cut.to > actual', 'cut.to >= actual', CHANGES]],
  [`${DECIDE}/time.ts`]: [
    ['by < 0', 'by <= 0', CHANGES],
    ['by > 0', 'by >= 0', CHANGES],
  ],
  [`${DECIDE}/starts.ts`]: [
    [
      "Object.values(progress).filter((one) => one.status === 'done')",
      'Object.values(progress)',
      NO_MOMENT,
    ],
    ["one.status === 'done'", 'true', NO_MOMENT],
  ],
  [`${DECIDE}/cues.ts`]: [
    [
      'meant.length === 0',
      'false',
      'it only saves work: where no cue is meant for a turn, none ends',
    ],
    ['on === null', 'false', 'no item is found under no id'],
    ['[]', '["Stryker was here"]', 'what is no cue does not show'],
  ],
  [`${DECIDE}/order.ts`]: [
    ['spot === null', 'false', REACHED],
    ['segment === undefined', 'false', REACHED],
    [
      'index < reachedIndex(agenda, state.run.position)',
      'index <= reachedIndex(agenda, state.run.position)',
      REACHED,
    ],
    [
      'index <= reachedIndex(agenda, state.run.position)',
      'index < reachedIndex(agenda, state.run.position)',
      REACHED,
    ],
  ],
  [`${DECIDE}/booth.ts`]: [
    ['before !== null', 'true', 'nothing is ahead of no item: the swap is now'],
    ['before === null', 'false', 'only what was asked for an item is agreed (R16)'],
    ['published === null', 'false', 'an item begins only in a show that is published'],
    ['[]', '["Stryker was here"]', 'an item begins only in a show that is published'],
    ['at !== null', 'true', 'what begins is on the agenda'],
    ['at.index > agreed.index', 'at.index >= agreed.index', 'two items never stand at one place'],
  ],
}

/** The faults in deciding and projecting that were looked at and may stay. */
export const JUDGED: readonly Judged[] = Object.entries(STAYING).flatMap(([file, faults]) =>
  faults.map(([was, becomes, why]) => ({ file, was, becomes, why })),
)
