import { slimmingAfter } from './defaults.ts'
import type { Rows } from './fields/field.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { namedIn } from './fields/naming.ts'
import { PERSON_FIELDS } from './fields/person.ts'
import { ITEM_ROWS, SEGMENT_ROWS } from './fields/rows.ts'
import { SEGMENT_FIELDS } from './fields/segment.ts'
import { SHOW_FIELDS } from './fields/show.ts'
import type { ItemId, PersonId, SegmentId } from './ids.ts'
import type { Agenda, Item, Person, Segment } from './model.ts'
import { same } from './same.ts'

/** What a difference is of. */
export type DifferencePlace =
  | { readonly of: 'show' }
  | { readonly of: 'segment'; readonly id: SegmentId }
  | { readonly of: 'item'; readonly id: ItemId }
  | { readonly of: 'person'; readonly id: PersonId }

/** A field with what it held and what it will hold. */
export type FieldDifference = {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One thing that differs between two agendas, and the people on it before or after. */
export type Difference = {
  readonly place: DifferencePlace
  readonly kind: 'added' | 'removed' | 'moved' | 'changed'
  /** Empty but for what is changed. */
  readonly fields: readonly FieldDifference[]
  readonly people: readonly PersonId[]
}

function fieldsOf<T extends object>(rows: Rows, before: T, after: T): FieldDifference[] {
  const was = new Map<string, unknown>(Object.entries(before))
  const is = new Map<string, unknown>(Object.entries(after))
  return Object.keys(rows)
    .filter((field) => rows[field]?.told !== null)
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((one) => !same(one.before, one.after))
}

/** A thing that is added, removed or moved as a whole. */
function whole(
  place: DifferencePlace,
  kind: 'added' | 'removed' | 'moved',
  people: readonly PersonId[],
): Difference {
  return { place, kind, fields: [], people }
}

function changed(place: DifferencePlace, fields: readonly FieldDifference[], people: PersonId[]) {
  return fields.length === 0 ? [] : [{ place, kind: 'changed' as const, fields, people }]
}

function namedOn(...items: readonly (Item | undefined)[]): PersonId[] {
  const all = items.flatMap((item) => (item ? namedIn(ITEM_ROWS, item) : []))
  return [...new Set(all)]
}

/** Everybody on a segment: by its own fields and on its items. */
function namedInside(segment: Segment): PersonId[] {
  const own = namedIn(SEGMENT_ROWS, segment)
  return [...new Set([...own, ...namedOn(...segment.items)])]
}

/** Which of the things that both lists have stand elsewhere: those outside the longest run that kept its order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const was = new Map(before.map((id, at) => [id, at]))
  const kept = after.filter((id) => was.has(id))
  const runs: string[][] = []
  for (const id of kept) {
    const at = was.get(id) ?? 0
    const fits = runs.filter((run) => (was.get(run.at(-1) ?? '') ?? -1) < at)
    const longest = fits.reduce<string[]>(
      (best, run) => (run.length > best.length ? run : best),
      [],
    )
    runs.push([...longest, id])
  }
  const stays = new Set(
    runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []),
  )
  return new Set(kept.filter((id) => !stays.has(id)))
}

type Placed = { readonly item: Item; readonly segment: SegmentId }

function itemsOf({ segments }: Agenda): ReadonlyMap<ItemId, Placed> {
  return new Map(
    segments.flatMap((segment) =>
      segment.items.map((item) => [item.id, { item, segment: segment.id }] as const),
    ),
  )
}

/** The items of each segment, in order. */
function idsOf({ segments }: Agenda): ReadonlyMap<SegmentId, readonly ItemId[]> {
  return new Map(segments.map(({ id, items }) => [id, items.map((item) => item.id)]))
}

function itemDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const was = itemsOf(before)
  const is = itemsOf(after)
  // A segment that moves, comes or goes stands for the items that do so along with it.
  const [had, has] = [idsOf(before), idsOf(after)]
  const moved = [...has].flatMap(([id, ids]) => [...movedIds(had.get(id) ?? [], ids)])
  const now = [...is].flatMap(([id, { item, segment }]): readonly Difference[] => {
    const place = { of: 'item', id } as const
    const old = was.get(id)
    const people = namedOn(old?.item, item)
    if (old === undefined) return had.has(segment) ? [whole(place, 'added', people)] : []
    const elsewhere = moved.includes(id) || old.segment !== segment
    const move = elsewhere ? [whole(place, 'moved', people)] : []
    // What recovery may do and only follows the length is no change of its own (P3).
    const follows = same(slimmingAfter(old.item, item), item.slimming)
    const earlier = follows ? { ...old.item, slimming: item.slimming } : old.item
    return [...move, ...changed(place, fieldsOf(ITEM_FIELDS, earlier, item), people)]
  })
  const gone = [...was].filter(([id, { segment }]) => !is.has(id) && has.has(segment))
  return [
    ...now,
    ...gone.map(([id, { item }]) => whole({ of: 'item', id }, 'removed', namedOn(item))),
  ]
}

function segmentDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const was = new Map(before.segments.map((segment) => [segment.id, segment]))
  const is = new Map(after.segments.map((segment) => [segment.id, segment]))
  const moved = movedIds([...was.keys()], [...is.keys()])
  const now = after.segments.flatMap((segment): readonly Difference[] => {
    const place = { of: 'segment', id: segment.id } as const
    const old = was.get(segment.id)
    const people = namedInside(segment)
    if (old === undefined) return [whole(place, 'added', people)]
    const move = moved.has(segment.id) ? [whole(place, 'moved', people)] : []
    const earlier = namedIn(SEGMENT_ROWS, old)
    const concerned = [...new Set([...people, ...earlier])]
    return [...move, ...changed(place, fieldsOf(SEGMENT_FIELDS, old, segment), concerned)]
  })
  const gone = before.segments.filter(({ id }) => !is.has(id))
  return [
    ...now,
    ...gone.map((one) => whole({ of: 'segment', id: one.id }, 'removed', namedInside(one))),
  ]
}

function peopleDifferences(before: Agenda, after: Agenda): readonly Difference[] {
  const was = new Map(before.people.map((person) => [person.id, person]))
  const is = new Map(after.people.map((person) => [person.id, person]))
  const one = ({ id }: Person, kind: 'added' | 'removed') => whole({ of: 'person', id }, kind, [id])
  return [
    ...after.people.flatMap((person): readonly Difference[] => {
      const old = was.get(person.id)
      if (old === undefined) return [one(person, 'added')]
      const place = { of: 'person', id: person.id } as const
      return changed(place, fieldsOf(PERSON_FIELDS, old, person), [person.id])
    }),
    ...before.people.filter(({ id }) => !is.has(id)).map((person) => one(person, 'removed')),
  ]
}

/** What differs between two agendas: the show, its segments, items and people, in the order of the later one. */
export function differenceOf(before: Agenda, after: Agenda): readonly Difference[] {
  const show = fieldsOf(SHOW_FIELDS, before, after)
  return [
    ...changed({ of: 'show' }, show, []),
    ...segmentDifferences(before, after),
    ...itemDifferences(before, after),
    ...peopleDifferences(before, after),
  ]
}
