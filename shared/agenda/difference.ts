import { slimmingAfter } from './defaults.ts'
import type { Rows } from './fields/field.ts'
import { peopleIn } from './fields/fieldTables.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { PERSON_FIELDS } from './fields/person.ts'
import { SEGMENT_FIELDS } from './fields/segment.ts'
import { SHOW_FIELDS } from './fields/show.ts'
import { ITEM_ROWS, SEGMENT_ROWS } from './fields/typedTables.ts'
import type { ItemId, PersonId, SegmentId } from './ids.ts'
import type { Agenda, Item, Person, Segment } from './model.ts'
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

/** A difference between two agendas, with the people on it before or after. */
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
  const own = peopleIn(SEGMENT_ROWS, segment)
  return [...new Set([...own, ...peopleOfItems(...segment.items)])]
}

function longestOf(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

/** Returns the ids that moved: those in both lists, but outside the longest run that kept its order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const previous = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => previous.has(id))
  const runs: string[][] = []
  for (const id of common) {
    const at = previous.get(id) ?? 0
    const fits = runs.filter((run) => (previous.get(run.at(-1) ?? '') ?? -1) < at)
    runs.push([...longestOf(fits), id])
  }
  const unmoved = new Set(longestOf(runs))
  return new Set(common.filter((id) => !unmoved.has(id)))
}

type Placed = { readonly item: Item; readonly segment: SegmentId }

function itemsOf({ segments }: Agenda): ReadonlyMap<ItemId, Placed> {
  return new Map(
    segments.flatMap((segment) =>
      segment.items.map((item) => [item.id, { item, segment: segment.id }] as const),
    ),
  )
}

/** Returns the item ids of each segment, in order. */
function idsOf({ segments }: Agenda): ReadonlyMap<SegmentId, readonly ItemId[]> {
  return new Map(segments.map(({ id, items }) => [id, items.map((item) => item.id)]))
}

function itemDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const previous = itemsOf(before)
  const current = itemsOf(after)
  // A segment that is added, removed or moved includes its items.
  const [oldIds, newIds] = [idsOf(before), idsOf(after)]
  const moved = [...newIds].flatMap(([id, ids]) => [...movedIds(oldIds.get(id) ?? [], ids)])
  const found = [...current].flatMap(([id, { item, segment }]): readonly Difference[] => {
    const place = { of: 'item', id } as const
    const old = previous.get(id)
    const people = peopleOfItems(old?.item, item)
    if (old === undefined)
      return oldIds.has(segment) ? [wholeDifference(place, 'added', people)] : []
    const elsewhere = moved.includes(id) || old.segment !== segment
    const move = elsewhere ? [wholeDifference(place, 'moved', people)] : []
    // Slimming that only follows the length is not a separate change (P3).
    const follows = same(slimmingAfter(old.item, item), item.slimming)
    const earlier = follows ? { ...old.item, slimming: item.slimming } : old.item
    return [
      ...move,
      ...changedDifference(place, fieldDifferences(ITEM_FIELDS, earlier, item), people),
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

function segmentDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const previous = new Map(before.segments.map((segment) => [segment.id, segment]))
  const current = new Map(after.segments.map((segment) => [segment.id, segment]))
  const moved = movedIds([...previous.keys()], [...current.keys()])
  const found = after.segments.flatMap((segment): readonly Difference[] => {
    const place = { of: 'segment', id: segment.id } as const
    const old = previous.get(segment.id)
    const people = peopleOfSegment(segment)
    if (old === undefined) return [wholeDifference(place, 'added', people)]
    const move = moved.has(segment.id) ? [wholeDifference(place, 'moved', people)] : []
    const earlier = peopleIn(SEGMENT_ROWS, old)
    const concerned = [...new Set([...people, ...earlier])]
    return [
      ...move,
      ...changedDifference(place, fieldDifferences(SEGMENT_FIELDS, old, segment), concerned),
    ]
  })
  const removed = before.segments.filter(({ id }) => !current.has(id))
  return [
    ...found,
    ...removed.map((one) =>
      wholeDifference({ of: 'segment', id: one.id }, 'removed', peopleOfSegment(one)),
    ),
  ]
}

function peopleDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const previous = new Map(before.people.map((person) => [person.id, person]))
  const current = new Map(after.people.map((person) => [person.id, person]))
  const one = ({ id }: Person, kind: 'added' | 'removed') =>
    wholeDifference({ of: 'person', id }, kind, [id])
  return [
    ...after.people.flatMap((person): readonly Difference[] => {
      const old = previous.get(person.id)
      if (old === undefined) return [one(person, 'added')]
      const place = { of: 'person', id: person.id } as const
      return changedDifference(place, fieldDifferences(PERSON_FIELDS, old, person), [person.id])
    }),
    ...before.people.filter(({ id }) => !current.has(id)).map((person) => one(person, 'removed')),
  ]
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
