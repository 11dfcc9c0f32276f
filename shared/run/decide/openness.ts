import type { CommandOf } from '../command.ts'
import { accept, type Decision, refuse } from '../result.ts'
import type { Position, ShowState } from '../state.ts'

/** Opens a show to everyone, or closes it to those without a link. */
export function setPublic(state: ShowState, command: CommandOf<'setPublic'>): Decision {
  if (state.public !== command.was)
    return refuse({ reason: 'stale-value', field: 'public', actual: state.public })
  if (state.public === command.public) return refuse({ reason: 'no-change' })
  return accept({ type: 'publicSet', v: 1, public: command.public })
}

/** Whether a show is between its start and its end. */
function isOn({ status }: Position): boolean {
  return status !== 'planned' && status !== 'ended'
}

/** Puts a show away, never while it is on, or takes it out again; either takes the other back. */
export function setArchived(
  state: ShowState,
  { archived, was }: CommandOf<'setArchived'>,
): Decision {
  if (state.archived !== was)
    return refuse({ reason: 'stale-value', field: 'archived', actual: state.archived })
  if (state.archived === archived) return refuse({ reason: 'no-change' })
  if (archived && isOn(state.run.position)) return refuse({ reason: 'still-on' })
  return accept(archived ? { type: 'showArchived', v: 1 } : { type: 'showRestored', v: 1 })
}
