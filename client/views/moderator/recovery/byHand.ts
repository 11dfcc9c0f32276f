import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { allottedOf, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
import type { Way } from './way.ts'

/** So much a press changes, in ms. */
const STEP = MINUTE / 2

/** A waiting item as it can be adjusted: what it is allotted, the least that it gives down to by itself, and what it would be (null: dropped); in ms. */
export type HandRow = {
  readonly item: ItemId
  readonly from: Duration
  readonly least: Duration
  readonly to: Duration | null
}

/** New lengths by hand, by item, in ms; null where it is dropped. */
export type Lengths = Readonly<Record<ItemId, Duration | null>>

/** The lengths that a way begins with. */
export function lengthsOf({ cuts, drops }: Pick<Way, 'cuts' | 'drops'>): Lengths {
  return {
    ...Object.fromEntries(cuts.map(({ item, to }) => [item, to])),
    ...Object.fromEntries(drops.map((item) => [item, null])),
  }
}

/** Every item that waits, with what it would be. */
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

/** Half a minute more or less of an item; never below none. */
export function stepped({ item, from, to }: HandRow, by: 1 | -1, lengths: Lengths): Lengths {
  return { ...lengths, [item]: Math.max(0, (to ?? from) + by * STEP) }
}

/** Drops an item, or brings it back as long as it was. */
export function toggledDrop({ item, from, to }: HandRow, lengths: Lengths): Lengths {
  return { ...lengths, [item]: to === null ? from : null }
}

/** What was adjusted, with all else that the way does; below its least an item's people must agree. */
export function wayByHand(way: Way, rows: readonly HandRow[]): Way {
  const cuts = rows.flatMap(({ item, from, to, least }): readonly Cut[] =>
    to === null || to === from ? [] : [{ item, from, to, asks: to < least }],
  )
  return { ...way, cuts, drops: rows.flatMap(({ item, to }) => (to === null ? item : [])) }
}
