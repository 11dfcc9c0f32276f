import type { ReadPlace } from '../../../../shared/agenda/reading/reading.ts'
import { isMark, type OutlineNode } from '../plan/outlineNode.ts'
import type { Ledger } from './ledger.ts'

/** Writes down the lines of entries: those of a block are its segment's, those of what stands under it its items'. */
export function enter(
  entries: readonly OutlineNode[],
  places: ReadonlyMap<object, ReadPlace>,
  ledger: Ledger,
  above: ReadPlace | null = null,
): void {
  for (const entry of entries) {
    const place = places.get(entry) ?? above
    if (isMark(entry)) ledger.took(entry.lines, 'times')
    else if (place !== null)
      ledger.took(entry.lines, entry.children.length > 0 ? 'segment' : 'item', place)
    enter(entry.children, places, ledger, place && { ...place, item: null })
  }
}
