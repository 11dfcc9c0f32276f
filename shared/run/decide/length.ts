import type { Item } from '../../agenda/model.ts'
import type { Duration } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import { allottedOf, UNADJUSTED } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { Run, ShowState } from '../state.ts'
import { edit, editable } from './edit.ts'
import { adjusted } from './time.ts'

/** The planned length with which an item is allotted `length`, in ms; null where what was granted alone is more. */
function plannedFor(run: Run, item: Item, length: Duration): Duration | null {
  const { granted, taken } = run.adjustments[item.id] ?? UNADJUSTED
  const planned = length - granted + taken
  return planned < 0 ? null : planned
}

/** Edits an item's planned length; a protected item stays protected, and no least exceeds the new length (P3). */
function replanned(state: ShowState, context: Context, item: Item, planned: Duration): Decision {
  const { slimming, planned: was } = item
  const least = slimming?.least === was ? planned : Math.min(slimming?.least ?? planned, planned)
  return edit(state, context, item, {
    command: 'editLength',
    field: 'planned',
    was,
    fields: { planned, slimming: slimming && { ...slimming, least } },
  })
}

/**
 * Sets how long an item is, given against the figure seen, which is what it is allotted (R5). Before Start that edits what is
 * planned; from then on the difference is given or taken, and the plan stays.
 */
export function editLength(
  state: ShowState,
  { type, item: id, length, was }: CommandOf<'editLength'>,
  context: Context,
): Decision {
  const found = editable(state, id)
  if (!found.ok) return found
  const { item } = found.value
  const actual = allottedOf(state.run, item)
  if (actual !== was) return refuse({ reason: 'stale-value', field: 'length', actual })
  if (actual === length) return refuse({ reason: 'no-change' })
  const planned = plannedFor(state.run, item, length)
  const before = state.run.position.status === 'planned'
  return before && planned !== null
    ? replanned(state, context, item, planned)
    : adjusted(state, context, { command: type, item, by: length - actual })
}
