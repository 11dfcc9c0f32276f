import { planSpan } from '../../agenda/plan.ts'
import { MINUTE, plus } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'

/** How long before its planned start a rehearsal begins again, in ms. */
const BEFORE = 2 * MINUTE

/** Sets how fast a rehearsal's clock runs, whether it stands, or to a later moment; never back (R12). */
export function setClock(
  state: ShowState,
  { rate, paused, forwardTo }: CommandOf<'setClock'>,
  { now, wall }: Context,
): Decision {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  if (forwardTo !== null && forwardTo < now)
    return refuse({ reason: 'out-of-range', earliest: now, latest: null })
  const anchor = forwardTo ?? plus(now, 0)
  return accept({ type: 'clockSet', v: 1, clock: { anchor, at: wall, rate, paused } })
}

/** Begins a rehearsal again: a new run in the same log, from shortly before its planned start; after the end too, and no step (R12). */
export function beginAgain(
  state: ShowState,
  _command: CommandOf<'beginAgain'>,
  { wall }: Context,
): Decision {
  if (!state.rehearsal) return refuse({ reason: 'not-rehearsal' })
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status === 'planned') return refuse({ reason: 'not-started' })
  const anchor = plus(planSpan(state.published.agenda).start, -BEFORE)
  const { rate, paused } = state.clock
  return accept({ type: 'runBegun', v: 1, clock: { anchor, at: wall, rate, paused } })
}
