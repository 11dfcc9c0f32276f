import { atEndOf } from '../agenda/ends.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { AtEnd } from '../agenda/model.ts'
import { type Instant, plus } from '../time/instant.ts'
import { liveItem } from './lookup.ts'
import { timeLeft } from './openCue.ts'
import type { ShowState } from './state.ts'

export type AutomaticEnd = Exclude<AtEnd, 'hold'>

/** The automatic end of the live item, with the event (`start`) that began it, and its show time (R13). */
export type ComingEnd = {
  readonly item: ItemId
  readonly start: number
  readonly does: AutomaticEnd
  readonly at: Instant
}

/**
 * Returns what happens automatically at the end of the live item, even if no time is known for it yet. Null if it holds, or if
 * the end already happened and was undone (R8c).
 */
export function plannedEndAction(state: ShowState): Omit<ComingEnd, 'at'> | null {
  const item = liveItem(state)
  const start = item === null ? undefined : state.run.starts[item.id]
  if (item === null || start === undefined || start.cameToEnd) return null
  const does = atEndOf(item)
  return does === 'hold' ? null : { item: item.id, start: start.seq, does }
}

/**
 * Returns the next automatic end, if nothing changes. Null in a pause, without a length, and for an item that had no time left at
 * its start: the moderator meant it to be live.
 */
export function comingEnd(state: ShowState, now: Instant): ComingEnd | null {
  const { position } = state.run
  const end = plannedEndAction(state)
  const left = timeLeft(state, now)
  if (end === null || left === null || position.status !== 'live') return null
  const at = plus(now, left)
  return at > position.turn.at ? { ...end, at } : null
}

/** Returns the id of the command, the same in every process, so that it happens once. */
export function endCommandId({ item, start }: Pick<ComingEnd, 'item' | 'start'>): string {
  return `end/${start}/${item}`
}
