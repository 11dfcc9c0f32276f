import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Item } from '../../../../shared/agenda/model.ts'
import { allottedOf, findItem, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut, Option } from '../../../../shared/timing/recovery/option.ts'
import { placedItem } from '../agenda/placedItem.ts'
import { isTalk } from '../timeline/itemNames.ts'
import type { Way } from './way.ts'

/** The change of one press, in ms. */
const STEP = MINUTE / 2

/** A waiting item: its length, its least, and its new length (null: dropped); in ms. */
export type HandRow = {
  readonly item: ItemId
  readonly from: Duration
  readonly least: Duration
  readonly to: Duration | null
}

/** New lengths by item, in ms; null for a dropped item. */
export type Lengths = Readonly<Record<ItemId, Duration | null>>

/** Returns the lengths of a way. */
export function lengthsOf({ cuts, drops }: Pick<Way, 'cuts' | 'drops'>): Lengths {
  return {
    ...Object.fromEntries(cuts.map(({ item, to }) => [item, to])),
    ...Object.fromEntries(drops.map((item) => [item, null])),
  }
}

/** Returns every waiting item with its new length. */
export function handRows({ published, run }: ShowState, lengths: Lengths): readonly HandRow[] {
  if (published === null) return []
  return flatItems(published.agenda)
    .filter(({ item }) => itemStatus(run, item.id) === 'waiting')
    .map(({ item }) => {
      const from = allottedOf(run, item)
      const least = Math.min(item.slimming?.least ?? item.planned, from)
      const to = lengths[item.id]
      return { item: item.id, from, least, to: to === undefined ? from : to }
    })
}

/** Makes an item half a minute longer or shorter, not below 0. */
export function stepped({ item, from, to }: HandRow, by: 1 | -1, lengths: Lengths): Lengths {
  return { ...lengths, [item]: Math.max(0, (to ?? from) + by * STEP) }
}

/** Drops an item, or restores it with its length. */
export function toggledDrop({ item, from, to }: HandRow, lengths: Lengths): Lengths {
  return { ...lengths, [item]: to === null ? from : null }
}

/** Returns the way with the lengths by hand; below its least an item's people must agree. */
export function wayByHand(way: Way, rows: readonly HandRow[]): Way {
  const cuts = rows.flatMap(({ item, from, to, least }): readonly Cut[] =>
    to === null || to === from ? [] : [{ item, from, to, asks: to < least }],
  )
  return { ...way, cuts, drops: rows.flatMap(({ item, to }) => (to === null ? item : [])) }
}

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

function itemsOf({ published }: ShowState, ids: readonly ItemId[]): readonly Item[] {
  return published === null ? [] : ids.flatMap((id) => findItem(published.agenda, id)?.item ?? [])
}

/** Whether an option shortens or drops a talk or a case. */
export function cutsTalks(show: ShowState, { cuts, drops }: Way): boolean {
  const ids = [...cuts.filter(({ from, to }) => to < from).map(({ item }) => item), ...drops]
  return itemsOf(show, ids).some(isTalk)
}

/** The cost of an option in one fact: the heaviest that applies. */
type Cost = 'segment' | 'asks' | 'later' | 'noBreak' | 'talks' | 'noTalks' | 'breakStays'

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
