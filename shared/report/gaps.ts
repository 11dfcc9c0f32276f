import type { ItemId } from '../agenda/ids.ts'
import type { Duration } from '../time/instant.ts'
import type { ReportFacts, Wait } from './report.ts'

/** Time that the plan leaves free behind an item, and what of it was waited, both in ms. */
export type Gap = { readonly behind: ItemId; readonly planned: Duration; readonly waited: Duration }

type OpenGap = Omit<Gap, 'waited'> & { readonly index: number; waited: Duration }

/** Between which rows a wait lies, by their index: -1 before the first. */
function placeOf(
  places: ReadonlyMap<ItemId, number>,
  { after, before }: Wait,
): { from: number; to: number } {
  const indexOf = (item: ItemId | null) => (item === null ? -1 : (places.get(item) ?? -1))
  return { from: indexOf(after), to: before === null ? places.size : indexOf(before) }
}

/**
 * The free times of the plan in order. A wait counts to those that it lies over, as much as each holds; no more than `most` ms in
 * all. Items that overlap in the plan leave less than none: those are told as they are.
 */
export function gapsOf(facts: ReportFacts, most: Duration): readonly Gap[] {
  const { rows, waits } = facts
  const gaps = rows.flatMap((row, index): OpenGap[] => {
    const next = rows[index + 1]
    const planned = next === undefined ? 0 : next.plannedStart - row.plannedEnd
    return planned === 0 ? [] : [{ behind: row.item, index, planned, waited: 0 }]
  })
  const places = new Map(rows.map(({ item }, index) => [item, index]))
  let left = most
  for (const wait of waits) {
    const { from, to } = placeOf(places, wait)
    let unplaced = Math.min(wait.to - wait.from, left)
    for (const gap of gaps) {
      if (unplaced <= 0) break
      if (gap.index < from || gap.index >= to || from < 0) continue
      const taken = Math.max(0, Math.min(unplaced, gap.planned - gap.waited))
      gap.waited += taken
      unplaced -= taken
      left -= taken
    }
  }
  return gaps.map(({ behind, planned, waited }) => ({ behind, planned, waited }))
}
