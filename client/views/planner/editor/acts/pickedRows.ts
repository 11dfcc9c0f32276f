import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { isJoined, itemKey, type RowKey, segmentKey } from '../model/rows.ts'

/** The result of an act: changes for one command, and the row to select after it. */
export type EditOutcome = {
  readonly changes: readonly DraftChange[]
  readonly row: RowKey | null
  /** Its title is typed at once. */
  readonly type?: boolean
}

/** Makes ids that nothing else has. */
export type NewId = () => string

/** Returns the outcome of changes; null if they cannot be made. */
export function outcomeOf(
  changes: readonly DraftChange[] | null,
  row: RowKey | null,
): EditOutcome | null {
  return changes === null ? null : { changes, row }
}

/** Picked items with their segments, or whole segments with all their items. */
export type Picked = {
  readonly level: 'items' | 'segments'
  readonly items: readonly Item[]
  readonly segments: readonly Segment[]
}

/** Returns what the picked rows stand for, in order; items under a picked heading go with it. Null if nothing is picked. */
export function pickedOf(agenda: Agenda, keys: ReadonlySet<RowKey>): Picked | null {
  const has = ({ id }: Item) => keys.has(itemKey(id))
  const whole = agenda.segments.filter(
    (segment) => keys.has(segmentKey(segment.id)) || (isJoined(segment) && segment.items.some(has)),
  )
  if (whole.length > 0)
    return { level: 'segments', items: whole.flatMap(({ items }) => items), segments: whole }
  const segments = agenda.segments.filter(({ items }) => items.some(has))
  const items = segments.flatMap((segment) => segment.items.filter(has))
  return items.length === 0 ? null : { level: 'items', items, segments }
}
