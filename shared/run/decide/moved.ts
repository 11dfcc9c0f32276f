import { SECOND } from '../../time/instant.ts'
import { placeOf } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { type Deed, stepped } from './stepped.ts'

/** For how long after a move the next one is held back, in ms of server time: a finger was on its way before the eye could see it (R2b). */
const APART = SECOND

/** The refusal of a move that comes too soon behind the last, or null; a server clock that was set back holds nothing up. */
function tooSoon({ lastMove, run }: ShowState, { wall }: Context): Decision | null {
  const to = placeOf(run.position)
  if (lastMove === null || to === null) return null
  const since = wall - lastMove.wall
  return since >= 0 && since < APART ? refuse({ reason: 'just-moved', by: lastMove.by, to }) : null
}

/** Accepts a move and records its step; asked last, so that whatever else is wrong with it is told first (R2b, R8). */
export function moved(state: ShowState, context: Context, deed: Deed): Decision {
  return tooSoon(state, context) ?? stepped(state, context, deed)
}
