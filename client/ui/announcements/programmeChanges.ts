import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import { itemOn } from '../../../shared/run/lookup.ts'
import type { Run } from '../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'

/** What became of one item of the programme: left out, back on, or of another length, with by how much in ms. */
export type ItemChange =
  | { readonly is: 'left' | 'back'; readonly item: ItemId }
  | { readonly is: 'shorter' | 'longer'; readonly item: ItemId; readonly by: Duration }

/** Less than this in all is not told, as a drift of less is not (T7), in ms. */
const LEAST_ANNOUNCED = 2 * MINUTE

/** Whether an item is still to come, untouched: what changes while it is on concerns nobody in the hall. */
function isToCome({ position, progress }: Run, item: ItemId): boolean {
  const { status, spent } = progress[item] ?? { status: 'waiting', spent: 0 }
  return status === 'waiting' && spent === 0 && itemOn(position) !== item
}

/** What an event changes of the programme as a hall sees it; null where it is nothing. */
export function itemChange({ event }: Recorded, run: Run): ItemChange | null {
  switch (event.type) {
    case 'itemDropped':
      return { is: 'left', item: event.item }
    case 'itemRestored':
      return { is: 'back', item: event.item }
    case 'timeGiven':
    case 'timeTaken': {
      const { item, by } = event
      const is = event.type === 'timeGiven' ? 'longer' : 'shorter'
      return isToCome(run, item) ? { is, item, by } : null
    }
    default:
      return null
  }
}

/** One more change among those of the same moment: the newest of an item stands. */
export function withChange(
  changes: readonly ItemChange[],
  change: ItemChange,
): readonly ItemChange[] {
  return [...changes.filter(({ item }) => item !== change.item), change]
}

/** Whether changes are told: something is left out or back, or lengths changed by enough (T7). */
export function isAnnounced(changes: readonly ItemChange[]): boolean {
  if (changes.some(({ is }) => is === 'left' || is === 'back')) return true
  const by = changes.reduce((sum, change) => sum + ('by' in change ? change.by : 0), 0)
  return by >= LEAST_ANNOUNCED
}
