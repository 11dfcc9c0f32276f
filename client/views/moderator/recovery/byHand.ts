import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { allottedOf, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
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
