import type { ItemId } from '../agenda/ids.ts'
import type { AtEnd } from '../agenda/model.ts'
import { atEndOf } from '../agenda/plan.ts'
import { type Instant, plus } from '../time/instant.ts'
import { liveItem } from './lookup.ts'
import { timeLeft } from './openCue.ts'
import type { ShowState } from './state.ts'

export type AutomaticEnd = Exclude<AtEnd, 'hold'>

/** The automatic end of the live item, with the number of the event that started the item, and its show time (R13). */
export type ComingEnd = {
  readonly item: ItemId
  readonly start: number
  readonly action: AutomaticEnd
  readonly at: Instant
}

/** Returns the automatic end of the live item, even if its time is unknown; null if the item holds, or if this end already happened and was undone (R8c). */
export function plannedEndAction(state: ShowState): Omit<ComingEnd, 'at'> | null {
  const item = liveItem(state)
  const start = item === null ? undefined : state.run.starts[item.id]
  if (item === null || start === undefined || start.cameToEnd) return null
  const action = atEndOf(item)
  return action === 'hold' ? null : { item: item.id, start: start.seq, action: action }
}

/**
 * Returns the automatic end of the live item, if nothing changes until then. Null in a pause, and for an item without a length.
 * Also null if the item had no time left when it started, because the moderator wanted it live.
 */
export function comingEnd(state: ShowState, now: Instant): ComingEnd | null {
  const { position } = state.run
  const end = plannedEndAction(state)
  const left = timeLeft(state, now)
  if (end === null || left === null || position.status !== 'live') return null
  const at = plus(now, left)
  return at > position.turn.at ? { ...end, at } : null
}

/** Returns the id of the command that ends an item automatically. All processes use the same id, so it happens once. */
export function endCommandId({ item, start }: Pick<ComingEnd, 'item' | 'start'>): string {
  return `end/${start}/${item}`
}
