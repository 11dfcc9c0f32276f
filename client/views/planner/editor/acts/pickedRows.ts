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

/** What is picked, by its level: items inside segments, or whole segments (those of one row with them). */
export type Picked =
  | {
      readonly level: 'items'
      readonly items: readonly Item[]
      readonly segments: readonly Segment[]
    }
  | { readonly level: 'segments'; readonly segments: readonly Segment[] }

/** Returns the items or segments of picked rows, in order; items under a picked heading go with it. Null if nothing is picked. */
export function pickedOf(agenda: Agenda, keys: ReadonlySet<RowKey>): Picked | null {
  const whole = agenda.segments.filter(
    (segment) =>
      keys.has(segmentKey(segment.id)) ||
      (isJoined(segment) && segment.items.some(({ id }) => keys.has(itemKey(id)))),
  )
  const parts = agenda.segments.filter((segment) => !whole.includes(segment))
  const items = parts.flatMap((segment) => segment.items.filter(({ id }) => keys.has(itemKey(id))))
  if (whole.length > 0) return { level: 'segments', segments: whole }
  if (items.length === 0) return null
  const segments = parts.filter((segment) => segment.items.some((item) => items.includes(item)))
  return { level: 'items', items, segments }
}

/** Every item of a segment has a copy under a new id. */
export function copyOfItem(item: Item, newId: NewId): Item {
  return { ...item, id: newId(), addedLive: false }
}

/** A copy of a segment that follows the one before. */
export function copyOfSegment(segment: Segment, newId: NewId): Segment {
  return {
    ...segment,
    id: newId(),
    start: { type: 'follows' },
    mustEndBy: null,
    items: segment.items.map((item) => copyOfItem(item, newId)),
  }
}
