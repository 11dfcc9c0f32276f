import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Segment } from '../../../../shared/agenda/model.ts'
import { allottedOf, findItem } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Duration } from '../../../../shared/time/instant.ts'

/** An item with its agenda, its segment and its length: the allotted time in ms (R5). */
export type PlacedItem = {
  readonly agenda: Agenda
  readonly item: Item
  readonly segment: Segment
  readonly length: Duration
}

/** Returns an item of the published agenda as shown now; null if the agenda does not have it. */
export function placedItem({ published, run }: ShowState, id: ItemId): PlacedItem | null {
  const found = published === null ? null : findItem(published.agenda, id)
  return (
    found &&
    published && { ...found, agenda: published.agenda, length: allottedOf(run, found.item) }
  )
}
