import type { Agenda, Item } from '../agenda/model.ts'
import { findItem, itemStatus } from '../run/lookup.ts'
import type { Run } from '../run/state.ts'

/** Which turn of its segment an item is, from 1, and of how many. */
export type TurnCount = { readonly index: number; readonly of: number }

/** The place of an item among the turns of its segment that are held: dropped ones do not count; null where it is the only one. */
export function turnCount(agenda: Agenda, run: Run, { id }: Item): TurnCount | null {
  const items = findItem(agenda, id)?.segment.items ?? []
  const held = items.filter((item) => itemStatus(run, item.id) !== 'dropped')
  const index = held.findIndex((item) => item.id === id)
  return held.length > 1 && index >= 0 ? { index: index + 1, of: held.length } : null
}
