import { same } from '../../agenda/same.ts'
import type { CommandOf } from '../command.ts'
import { accept, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { openAgenda } from './guards.ts'

/** Chooses what the stage shows, against the look that was seen; no step of undo (R8), as one press takes it back (R15). */
export function setStageLook(state: ShowState, { look, was }: CommandOf<'setStageLook'>): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = state.run.look
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'stageLook', actual })
  if (same(actual, look)) return refuse({ reason: 'no-change' })
  return accept({ type: 'stageLookSet', v: 1, look })
}
