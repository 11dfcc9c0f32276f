import { same } from '../../agenda/same.ts'
import type { CommandOf } from '../command.ts'
import { accept, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { chosenPoint } from '../talkingPoint.ts'
import { itemIn } from './guards.ts'

/** Chooses which of its talking points an item is about, before it or while it is on; no step of undo (R8). */
export function chooseTalkingPoint(
  state: ShowState,
  { item, point, was }: CommandOf<'chooseTalkingPoint'>,
): Decision {
  const found = itemIn(state, item, ['waiting', 'live', 'paused'])
  if (!found.ok) return found
  const actual = chosenPoint(state.run, found.value.item)
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field: 'talkingPoint', actual })
  if (same(actual, point)) return refuse({ reason: 'no-change' })
  const known = point === null || found.value.item.talkingPoints.some((one) => same(one, point))
  if (!known) return refuse({ reason: 'unknown-point', item })
  return accept({ type: 'talkingPointChosen', v: 1, item, point })
}
