import type { Position } from '../run/state.ts'
import { type Duration, earliestOf, type Instant, plus } from '../time/instant.ts'
import type { Stretch } from './runHistory.ts'

/** The live turn: its start, the end of its past stretches, and the time used in these, in ms. */
type Turn = {
  readonly item: string
  readonly at: Instant
  readonly until: Instant
  readonly used: Duration
}

function turnOf(position: Position): Turn | null {
  if (position.status === 'live') {
    const { item, turn, watch } = position
    return { item, at: turn.at, until: watch.runningSince, used: watch.banked - turn.used }
  }
  if (position.status !== 'paused') return null
  const { item, turn, banked, since } = position
  return { item, at: turn.at, until: since, used: banked - turn.used }
}

/** Returns the stretches of a turn: the item's time between its pauses, and the pauses, in order. */
function turnStretches(
  { item, at, until }: Pick<Turn, 'item' | 'at' | 'until'>,
  pauses: readonly Stretch[],
): readonly Stretch[] {
  const found: Stretch[] = []
  let from = at
  for (const pause of pauses) {
    if (pause.to <= at) continue
    const start = pause.from < at ? at : pause.from
    found.push({ of: 'item', item, from, to: start }, { ...pause, from: start })
    from = pause.to
  }
  return [...found, { of: 'item', item, from, to: until }]
}

/** Returns the stretches with the first `excess` ms of the item's time counted as standby. */
function withoutExcess(stretches: readonly Stretch[], excess: Duration): readonly Stretch[] {
  let remaining = excess
  return stretches.flatMap((one): readonly Stretch[] => {
    if (one.of !== 'item' || remaining <= 0) return [one]
    const cut = plus(one.from, Math.min(remaining, one.to - one.from))
    remaining -= cut - one.from
    return [
      { of: 'standby', item: null, from: one.from, to: cut },
      { ...one, from: cut },
    ]
  })
}

function itemTime(stretches: readonly Stretch[]): Duration {
  return stretches.reduce((sum, { of, from, to }) => sum + (of === 'item' ? to - from : 0), 0)
}

/** Returns the stretches up to a moment. */
export function stretchesUntil(stretches: readonly Stretch[], at: Instant): readonly Stretch[] {
  return stretches
    .filter(({ from }) => from < at)
    .map((one) => (one.to > at ? { ...one, to: at } : one))
}

/**
 * Corrects the stretches after the start of the live turn was set (R5b). Time before the new start becomes standby; time after
 * it belongs to the turn, except its pauses. The turn has used as much as the run states.
 */
export function withCorrectedTurnStart(
  stretches: readonly Stretch[],
  before: Position,
  after: Position,
): readonly Stretch[] {
  const [old, current] = [turnOf(before), turnOf(after)]
  if (old === null || current === null) return stretches
  // A start inside the current pause counts as the start of that pause.
  const at = earliestOf(current.at, current.until)
  const idle: Stretch = { of: 'standby', item: null, from: old.at, to: at }
  const pauses = stretches.filter(({ of, from }) => of === 'pause' && from >= old.at)
  const corrected = turnStretches({ ...current, at }, pauses)
  return [
    ...stretchesUntil(stretches, earliestOf(old.at, at)),
    ...(at > old.at ? [idle] : []),
    ...withoutExcess(corrected, itemTime(corrected) - current.used),
  ]
}
