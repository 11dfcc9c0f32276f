import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Item, Kind } from '../../../../shared/agenda/model.ts'
import { findItem, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { placedItem } from '../agenda/placedItem.ts'
import type { Way } from './way.ts'

/** What an option does to one item: its lengths before and after, in ms; null where it is dropped. */
export type Change = {
  readonly item: ItemId
  readonly from: Duration | null
  readonly to: Duration | null
  /** The part of its time that it loses, 0 to 1; negative if it gains time. */
  readonly share: number
}

function lost(from: Duration, to: Duration): number {
  return from === 0 ? 0 : (from - to) / from
}

/** Returns what an option changes, the biggest cut first. */
export function changesOf(show: ShowState, { cuts, drops, restores }: Way): readonly Change[] {
  const length = (item: ItemId) => placedItem(show, item)?.length ?? 0
  const all: readonly Change[] = [
    ...drops.map((item) => ({ item, from: length(item), to: null, share: 1 })),
    ...cuts.map(({ item, from, to }) => ({ item, from, to, share: lost(from, to) })),
    ...restores.map((item) => ({ item, from: null, to: length(item), share: -1 })),
  ]
  const loss = ({ from, to }: Change) => (from ?? 0) - (to ?? 0)
  return all.toSorted((a, b) => b.share - a.share || loss(b) - loss(a))
}

/** So many options are side by side. */
const COLUMNS = 3

/** Returns the places of the options on the page of the one shown. */
export function shownOptions(count: number, shown: number): readonly number[] {
  const first = shown < COLUMNS ? 0 : COLUMNS
  const all = Array.from({ length: count }, (_, at) => at)
  return all.slice(first, first === 0 ? COLUMNS : undefined)
}

/** Items of a person; the others belong to several people. */
const TALKS: ReadonlySet<Kind> = new Set(['welcome', 'talk', 'case'])

function itemsOf({ published }: ShowState, ids: readonly ItemId[]): readonly Item[] {
  return published === null ? [] : ids.flatMap((id) => findItem(published.agenda, id)?.item ?? [])
}

/** Whether an option shortens or drops a talk or a case. */
export function cutsTalks(show: ShowState, { cuts, drops }: Way): boolean {
  const ids = [...cuts.filter(({ from, to }) => to < from).map(({ item }) => item), ...drops]
  return itemsOf(show, ids).some(({ kind }) => TALKS.has(kind))
}

/** The cost of an option in one fact: the heaviest that applies. */
export type Cost = 'segment' | 'asks' | 'later' | 'noBreak' | 'talks' | 'noTalks' | 'breakStays'

/** Returns the heaviest cost of an option; null if it costs nobody time. */
export function costOf(show: ShowState, option: Option): Cost | null {
  const { cuts, drops, missed, over, stop } = option
  if (missed > over) return 'segment'
  if (cuts.some(({ asks }) => asks)) return 'asks'
  if (stop !== null) return 'later'
  if (cutsTalks(show, option)) return 'talks'
  if (itemsOf(show, drops).some(({ kind }) => kind === 'break')) return 'noBreak'
  if (cuts.every(({ from, to }) => to >= from) && drops.length === 0) return null
  const { published, run } = show
  const breaks = published === null ? [] : flatItems(published.agenda)
  const waits = breaks.some(
    ({ item }) => item.kind === 'break' && itemStatus(run, item.id) === 'waiting',
  )
  return waits && option.breakLost === 0 ? 'breakStays' : 'noTalks'
}
