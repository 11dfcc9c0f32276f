import type { Agenda } from '../agenda/model.ts'
import { itemIds, type Spot } from '../agenda/order.ts'
import type { Found } from './decide/guards.ts'
import { reachedIndex } from './lookup.ts'
import { refuse } from './result.ts'
import type { Position } from './state.ts'

/** Refuses a spot that lies before what the run has reached: nothing waiting can be put there (R6). */
export function openSpot(agenda: Agenda, position: Position, to: Spot): Found<Agenda> {
  const segment = agenda.segments.findIndex(({ id }) => id === to.segment)
  if (segment < 0) return refuse({ reason: 'unknown-segment', segment: to.segment })
  const ids = itemIds(agenda, to.segment)
  if (to.after !== null && !ids.includes(to.after))
    return refuse({ reason: 'unknown-item', item: to.after })
  const before = agenda.segments.slice(0, segment).reduce((sum, { items }) => sum + items.length, 0)
  const index = before + (to.after === null ? 0 : ids.indexOf(to.after) + 1)
  return index > reachedIndex(agenda, position)
    ? { ok: true, value: agenda }
    : refuse({ reason: 'spot-passed', item: to.after })
}
