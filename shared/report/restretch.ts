import type { Position } from '../run/state.ts'
import { type Duration, earliestOf, type Instant, plus } from '../time/instant.ts'
import type { Stretch } from './trail.ts'

/** The turn that is on: when it counts as begun, until when its stretches are over, and what of these it has used, in ms. */
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

/** The time between pauses, and the pauses, in order. */
function filled(
  { item, at, until }: Pick<Turn, 'item' | 'at' | 'until'>,
  pauses: readonly Stretch[],
): readonly Stretch[] {
  const found: Stretch[] = []
  let from = at
  for (const pause of pauses) {
    if (pause.to <= at) continue
    const begins = pause.from < at ? at : pause.from
    found.push({ of: 'item', item, from, to: begins }, { ...pause, from: begins })
    from = pause.to
  }
  return [...found, { of: 'item', item, from, to: until }]
}

/** The stretches of a turn without the first `excess` ms of its own: they count to nobody. */
function withoutExcess(stretches: readonly Stretch[], excess: Duration): readonly Stretch[] {
  let left = excess
  return stretches.flatMap((one): readonly Stretch[] => {
    if (one.of !== 'item' || left <= 0) return [one]
    const cut = plus(one.from, Math.min(left, one.to - one.from))
    left -= cut - one.from
    return [
      { of: 'standby', item: null, from: one.from, to: cut },
      { ...one, from: cut },
    ]
  })
}

function total(stretches: readonly Stretch[]): Duration {
  return stretches.reduce((sum, { of, from, to }) => sum + (of === 'item' ? to - from : 0), 0)
}

/** Stretches up to a moment. */
export function until(stretches: readonly Stretch[], at: Instant): readonly Stretch[] {
  return stretches
    .filter(({ from }) => from < at)
    .map((one) => (one.to > at ? { ...one, to: at } : one))
}

/**
 * The stretches behind a position whose turn was set to begin at another moment (R5b): what lies before that is no longer the
 * turn's, what lies behind it is, but for its pauses; and the turn has used what the run says.
 */
export function withTurnStart(
  stretches: readonly Stretch[],
  before: Position,
  after: Position,
): readonly Stretch[] {
  const [was, is] = [turnOf(before), turnOf(after)]
  if (was === null || is === null) return stretches
  // Inside a pause that goes on it begins with it.
  const at = earliestOf(is.at, is.until)
  const idle: Stretch = { of: 'standby', item: null, from: was.at, to: at }
  const pauses = stretches.filter(({ of, from }) => of === 'pause' && from >= was.at)
  const own = filled({ ...is, at }, pauses)
  return [
    ...until(stretches, earliestOf(was.at, at)),
    ...(at > was.at ? [idle] : []),
    ...withoutExcess(own, total(own) - is.used),
  ]
}
