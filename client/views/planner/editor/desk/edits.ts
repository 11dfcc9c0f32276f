import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Live } from '../../../../live/live.ts'
import type { LiveState } from '../../../../live/liveState.ts'
import { isFieldChange } from '../model/fields.ts'
import type { Conflict } from './conflicts.ts'
import type { SentChange } from './overlay.ts'

/** What was typed on this screen and is not in the draft. */
export type Edits = {
  /** On its way, oldest first. */
  readonly given: readonly SentChange[]
  /** Waiting for a choice. */
  readonly conflicts: readonly Conflict[]
}

const ofScreens = new WeakMap<Live, StoreApi<Edits>>()

/** The edits of a screen: they last as long as its connection, also while another page of it is open. */
export function editsOf(live: Live): StoreApi<Edits> {
  const known = ofScreens.get(live)
  if (known !== undefined) return known
  const made = createStore<Edits>()(() => ({ given: [], conflicts: [] }))
  ofScreens.set(live, made)
  return made
}

/** What a refusal leaves to choose from: the text that was typed, where any was. */
export function conflictOf(refused: LiveState['refused']): Conflict | null {
  if (refused?.command.type !== 'editDraft' || refused.refusal.reason === 'no-change') return null
  const { id, command, refusal } = refused
  if (!command.changes.some(isFieldChange)) return null
  const why = refusal.reason === 'stale-value' ? 'stale' : 'unsent'
  return { id, changes: command.changes, why }
}

/** The edits without one that was on its way; as a conflict instead, where that is given. */
export function without(edits: Edits, id: string, conflict?: Conflict): Edits {
  const known = edits.conflicts.some((one) => one.id === id)
  return {
    given: edits.given.filter((one) => one.id !== id),
    conflicts: conflict === undefined || known ? edits.conflicts : [...edits.conflicts, conflict],
  }
}

/** The same, and all of those that nobody has heard of any more are conflicts: they never reached the server. */
export function unheard(edits: Edits, ids: readonly string[]): Edits {
  return edits.given
    .filter(({ id }) => ids.includes(id))
    .reduce((now, { id, changes }) => without(now, id, { id, changes, why: 'unsent' }), edits)
}
