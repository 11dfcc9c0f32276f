import type { Agenda, Item } from '../agenda/model.ts'
import { findItem, itemStatus } from '../run/lookup.ts'
import type { Run } from '../run/state.ts'

export type TurnCount = { readonly index: number; readonly total: number }

/** Returns the number of an item among the turns of its segment, from 1, and their count without dropped ones. Null if it is the only one. */
export function turnCount(agenda: Agenda, run: Run, { id }: Item): TurnCount | null {
  const items = findItem(agenda, id)?.segment.items ?? []
  const turns = items.filter((item) => itemStatus(run, item.id) !== 'dropped')
  const index = turns.findIndex((item) => item.id === id)
  return turns.length > 1 && index >= 0 ? { index: index + 1, total: turns.length } : null
}
