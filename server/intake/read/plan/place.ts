import { isTimed, type Slip } from '../slips/slip.ts'
import type { PlanEntry } from './planEntry.ts'
import { isProse } from './region.ts'

/** Whether a line without a time stands over entries that stand deeper and have one. */
export function isOverDeeper(slip: Slip, next: Slip | null, block: PlanEntry | null): boolean {
  if (next === null || slip.origin === 'row' || slip.title === '' || isTimed(slip)) return false
  if (next.origin === 'row' || next.origin === 'heading' || !isTimed(next)) return false
  if (isProse(slip.raw) || next.depth <= slip.depth) return false
  return block === null || block.slip.depth >= slip.depth
}

/** Who chairs what follows, on a line of its own. */
export function namesChairs({ title, people }: Slip): boolean {
  return title === '' && people.length > 0 && people.every(({ role }) => role === 'moderator')
}

/** A row with a title alone under a turn of somebody: what the turn is about as well. */
export function isPartOf({ people, made, children }: PlanEntry, slip: Slip): boolean {
  const alone = slip.people.length === 0 && slip.stated === null && slip.cases.length === 0
  const turn = made === 'time' && people.length > 0 && children.length === 0
  return slip.origin === 'row' && slip.under && alone && slip.title !== '' && turn
}
