import { atEndOf } from '../agenda/ends.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { AtEnd, Item } from '../agenda/model.ts'
import { type Instant, plus } from '../time/instant.ts'
import { findItem, itemOn } from './lookup.ts'
import type { Run, ShowState } from './state.ts'
import { timeLeft } from './timeCard.ts'

/** What happens at an end by itself. */
export type AutomaticEnd = Exclude<AtEnd, 'hold'>

/** What will happen by itself to the item that is on, begun by the event of this seq, and when in show time (R13). */
export type ComingEnd = {
  readonly item: ItemId
  readonly start: number
  readonly does: AutomaticEnd
  readonly at: Instant
}

/** What is to happen by itself at the end of the item that is on, whether that is reckoned now or not; null where it holds, also since what happened was undone (R8c). */
export function plannedEndAction({ published, run }: ShowState): Omit<ComingEnd, 'at'> | null {
  if (published === null) return null
  const on = itemOn(run.position)
  const item = on && findItem(published.agenda, on)?.item
  return item ? setFor(run, item) : null
}

function setFor(run: Run, item: Item): Omit<ComingEnd, 'at'> | null {
  const does = atEndOf(item)
  const start = run.starts[item.id]
  if (does === 'hold' || start === undefined || start.cameToEnd) return null
  return { item: item.id, start: start.seq, does }
}

/**
 * What happens by itself next, if nothing changes. Nothing does in a pause, without an end, and where no time was left when the item
 * came on: whoever started it then meant it to be on.
 */
export function comingEnd(state: ShowState, now: Instant): ComingEnd | null {
  const { position } = state.run
  const set = plannedEndAction(state)
  const left = timeLeft(state, now)
  if (set === null || left === null || position.status !== 'live') return null
  const at = plus(now, left)
  return at > position.turn.at ? { ...set, at } : null
}

/** The id of the command that it happens by: any process makes the same, so that it happens once. */
export function endCommandId({ item, start }: Pick<ComingEnd, 'item' | 'start'>): string {
  return `end/${start}/${item}`
}
