import { SECOND } from '../../time/instant.ts'
import type { Place } from '../place.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { type Deed, stepped } from './stepped.ts'

/** For how long after a move the next one is held back, in ms of server time: a finger was on its way before the eye could see it (R2b). */
const APART = SECOND

/** The refusal of a move that comes too soon behind the last, or null; a server clock that was set back holds nothing up. */
function tooSoon({ lastMove }: ShowState, { wall }: Context, to: Place): Decision | null {
  if (lastMove === null) return null
  const since = wall - lastMove.wall
  return since >= 0 && since < APART ? refuse({ reason: 'just-moved', by: lastMove.by, to }) : null
}

/** Accepts a move from where the run is and records its step; asked last, so that whatever else is wrong with it is told first (R2b, R8). */
export function moved(state: ShowState, context: Context, from: Place, deed: Deed): Decision {
  return tooSoon(state, context, from) ?? stepped(state, context, deed)
}
