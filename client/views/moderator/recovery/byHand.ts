import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { allottedOf, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
import type { Way } from './way.ts'

/** So much a press changes, in ms. */
export const STEP = MINUTE / 2

/** A waiting item as it can be adjusted: what it is allotted, the least that it gives down to by itself, and what it would be; in ms. */
export type HandRow = {
  readonly item: ItemId
  readonly from: Duration
  readonly least: Duration
  readonly to: Duration
  /** Whether the way that is adjusted drops it. */
  readonly dropped: boolean
}

/** New lengths by hand, by item, in ms. */
export type Lengths = Readonly<Record<ItemId, Duration>>

/** The lengths that a way begins with. */
export function lengthsOf({ cuts }: Pick<Way, 'cuts'>): Lengths {
  return Object.fromEntries(cuts.map(({ item, to }) => [item, to]))
}

/** Every item that waits, with what it would be. */
export function handRows(
  { published, run }: ShowState,
  { drops }: Pick<Way, 'drops'>,
  lengths: Lengths,
): readonly HandRow[] {
  if (published === null) return []
  return flatItems(published.agenda)
    .filter(({ item }) => itemStatus(run, item.id) === 'waiting')
    .map(({ item }) => {
      const from = allottedOf(run, item)
      const least = Math.min(item.slimming?.least ?? item.planned, from)
      return {
        item: item.id,
        from,
        least,
        to: lengths[item.id] ?? from,
        dropped: drops.includes(item.id),
      }
    })
}

/** Half a minute more or less of an item; never below none. */
export function stepped({ item, to }: HandRow, by: 1 | -1, lengths: Lengths): Lengths {
  return { ...lengths, [item]: Math.max(0, to + by * STEP) }
}

/** What was adjusted, with all else that the way does; below its least an item's people must agree. */
export function wayByHand(way: Way, rows: readonly HandRow[]): Way {
  const cuts = rows
    .filter(({ from, to, dropped }) => !dropped && from !== to)
    .map(({ item, from, to, least }): Cut => ({ item, from, to, asks: to < least }))
  return { ...way, cuts }
}
