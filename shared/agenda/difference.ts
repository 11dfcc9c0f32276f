import { slimmingAfter } from './defaults.ts'
import type { Rows } from './fields/field.ts'
import { ITEM_ROWS, peopleIn, SEGMENT_ROWS } from './fields/fieldTables.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { PERSON_FIELDS } from './fields/person.ts'
import { SEGMENT_FIELDS } from './fields/segment.ts'
import { SHOW_FIELDS } from './fields/show.ts'
import type { ItemId, PersonId, SegmentId } from './ids.ts'
import type { Agenda, Item, Segment } from './model.ts'
import { same } from './same.ts'

/** The place of a difference. */
export type DifferencePlace =
  | { readonly of: 'show' }
  | { readonly of: 'segment'; readonly id: SegmentId }
  | { readonly of: 'item'; readonly id: ItemId }
  | { readonly of: 'person'; readonly id: PersonId }

/** A field with its values before and after. */
export type FieldDifference = {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** A difference between two agendas, with the people involved before or after. */
export type Difference = {
  readonly place: DifferencePlace
  readonly kind: 'added' | 'removed' | 'moved' | 'changed'
  /** Empty unless `kind` is `changed`. */
  readonly fields: readonly FieldDifference[]
  readonly people: readonly PersonId[]
}

function fieldDifferences<T extends object>(rows: Rows, before: T, after: T): FieldDifference[] {
  const previous = new Map<string, unknown>(Object.entries(before))
  const current = new Map<string, unknown>(Object.entries(after))
  return Object.keys(rows)
    .filter((field) => rows[field]?.label !== null)
    .map((field) => ({ field, before: previous.get(field), after: current.get(field) }))
    .filter((one) => !same(one.before, one.after))
}

/** Returns the difference of a thing that is added, removed or moved as a whole. */
function wholeDifference(
  place: DifferencePlace,
  kind: 'added' | 'removed' | 'moved',
  people: readonly PersonId[],
): Difference {
  return { place, kind, fields: [], people }
}

function changedDifference(
  place: DifferencePlace,
  fields: readonly FieldDifference[],
  people: PersonId[],
) {
  return fields.length === 0 ? [] : [{ place, kind: 'changed' as const, fields, people }]
}

function peopleOfItems(...items: readonly (Item | undefined)[]): PersonId[] {
  const all = items.flatMap((item) => (item ? peopleIn(ITEM_ROWS, item) : []))
  return [...new Set(all)]
}

/** Returns the people of a segment: in its own fields and on its items. */
function peopleOfSegment(segment: Segment): PersonId[] {
  const segmentPeople = peopleIn(SEGMENT_ROWS, segment)
  return [...new Set([...segmentPeople, ...peopleOfItems(...segment.items)])]
}

function longestOf(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

/** Returns the ids that moved: those in both lists, but outside the longest run with unchanged order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const previous = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => previous.has(id))
  const runs: string[][] = []
  for (const id of common) {
    const at = previous.get(id) ?? 0
    const extendable = runs.filter((run) => (previous.get(run.at(-1) ?? '') ?? -1) < at)
    runs.push([...longestOf(extendable), id])
  }
  const unmoved = new Set(longestOf(runs))
  return new Set(common.filter((id) => !unmoved.has(id)))
}

type PlacedItem = { readonly item: Item; readonly segment: SegmentId }

function itemsOf({ segments }: Agenda): ReadonlyMap<ItemId, PlacedItem> {
  return new Map(
    segments.flatMap((segment) =>
      segment.items.map((item) => [item.id, { item, segment: segment.id }] as const),
    ),
  )
}

function idsOf({ segments }: Agenda): ReadonlyMap<SegmentId, readonly ItemId[]> {
  return new Map(segments.map(({ id, items }) => [id, items.map((item) => item.id)]))
}

function itemDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const previous = itemsOf(before)
  const current = itemsOf(after)
  // A segment that is added, removed or moved includes its items.
  const [oldIds, newIds] = [idsOf(before), idsOf(after)]
  const movedItemIds = [...newIds].flatMap(([id, ids]) => [...movedIds(oldIds.get(id) ?? [], ids)])
  const found = [...current].flatMap(([id, { item, segment }]): readonly Difference[] => {
    const place = { of: 'item', id } as const
    const earlier = previous.get(id)
    const people = peopleOfItems(earlier?.item, item)
    if (earlier === undefined)
      return oldIds.has(segment) ? [wholeDifference(place, 'added', people)] : []
    const isMoved = movedItemIds.includes(id) || earlier.segment !== segment
    const move = isMoved ? [wholeDifference(place, 'moved', people)] : []
    // Slimming that only follows the length is not a separate change (P3).
    const onlyFollows = same(slimmingAfter(earlier.item, item), item.slimming)
    const comparable = onlyFollows ? { ...earlier.item, slimming: item.slimming } : earlier.item
    return [
      ...move,
      ...changedDifference(place, fieldDifferences(ITEM_FIELDS, comparable, item), people),
    ]
  })
  const removed = [...previous].filter(
    ([id, { segment }]) => !current.has(id) && newIds.has(segment),
  )
  return [
    ...found,
    ...removed.map(([id, { item }]) =>
      wholeDifference({ of: 'item', id }, 'removed', peopleOfItems(item)),
    ),
  ]
}

type WithId = { readonly id: string }

/** Returns the differences of two lists; `peopleOf` returns the people of a thing and of its earlier form. */
function listDifferences<T extends WithId>(
  of: 'segment' | 'person',
  rows: Rows,
  [before, after]: readonly [before: readonly T[], after: readonly T[]],
  peopleOf: (thing: T, earlier?: T) => PersonId[],
  moved: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const previous = new Map(before.map((one) => [one.id, one]))
  const current = new Set(after.map(({ id }) => id))
  const whole = (one: T, kind: 'added' | 'removed' | 'moved') =>
    wholeDifference({ of, id: one.id }, kind, peopleOf(one))
  const found = after.flatMap((one): readonly Difference[] => {
    const old = previous.get(one.id)
    if (old === undefined) return [whole(one, 'added')]
    const fields = fieldDifferences(rows, old, one)
    const changed = changedDifference({ of, id: one.id }, fields, peopleOf(one, old))
    return moved.has(one.id) ? [whole(one, 'moved'), ...changed] : changed
  })
  const removed = before.filter(({ id }) => !current.has(id))
  return [...found, ...removed.map((one) => whole(one, 'removed'))]
}

function segmentDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const ids = ({ segments }: Agenda) => segments.map(({ id }) => id)
  const people = (segment: Segment, earlier?: Segment) => {
    const earlierPeople = earlier === undefined ? [] : peopleIn(SEGMENT_ROWS, earlier)
    return [...new Set([...peopleOfSegment(segment), ...earlierPeople])]
  }
  const lists = [before.segments, after.segments] as const
  return listDifferences(
    'segment',
    SEGMENT_FIELDS,
    lists,
    people,
    movedIds(ids(before), ids(after)),
  )
}

function peopleDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const lists = [before.people, after.people] as const
  return listDifferences('person', PERSON_FIELDS, lists, ({ id }) => [id])
}

/** Returns the differences between two agendas, in the order of the later one. */
export function differenceOf(before: Agenda, after: Agenda): readonly Difference[] {
  const show = fieldDifferences(SHOW_FIELDS, before, after)
  return [
    ...changedDifference({ of: 'show' }, show, []),
    ...segmentDifferences(before, after),
    ...itemDifferences(before, after),
    ...peopleDifferences(before, after),
  ]
}
