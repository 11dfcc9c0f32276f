import type { Agenda } from '../../../../shared/agenda/model.ts'
import { untilOf } from '../../../../shared/agenda/plan.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { languagesOf } from '../../../../shared/run/floorLanguage.ts'
import {
  allottedOf,
  findItem,
  flatItems,
  itemStatus,
  lastReachedIndex,
  liveItemId,
  type Placed,
} from '../../../../shared/run/lookup.ts'
import type { Run, ShowState } from '../../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../../shared/time/instant.ts'

/** Returns the fixed clock time of an item: its own, or its segment's if it is the first item there. */
function timeOf({ item, segment }: Placed): Instant | null {
  const isFirst = segment.items[0] === item
  const start = isFirst && segment.start.type === 'notBefore' ? segment.start.at : null
  return untilOf(item) ?? start
}

function snapshotOf(run: Run, placed: Placed) {
  const { id, title, speakers } = placed.item
  return {
    item: id,
    title,
    people: speakers.map(({ person }) => person),
    languages: languagesOf(placed.item),
    /** Its allotted length in ms. */
    lasts: allottedOf(run, placed.item),
    /** The clock time before which it does not start, or until which it lasts; null if it has none. */
    at: timeOf(placed),
  }
}

/** One item as the booth last saw it. */
export type ItemSeen = ReturnType<typeof snapshotOf>

/** Returns the part of the current agenda that the booth watches for changes; null before publication. */
export function agendaNow({ published, run }: Pick<ShowState, 'published' | 'run'>) {
  if (published === null) return null
  const { agenda } = published
  const reached = lastReachedIndex(agenda, run.position)
  const all = flatItems(agenda)
  const live = all.find(({ item }) => item.id === liveItemId(run.position))
  const coming = all.filter(
    ({ item, index }) => index > reached && itemStatus(run, item.id) === 'waiting',
  )
  return {
    on: live ? snapshotOf(run, live) : null,
    coming: coming.map((placed) => snapshotOf(run, placed)),
  }
}

/** The agenda as the booth last saw it: the live item, if any, and the items to come in order. */
export type AgendaSeen = NonNullable<ReturnType<typeof agendaNow>>

/** The field of an item for each kind of change. */
const FIELDS = {
  people: 'people',
  title: 'title',
  language: 'languages',
  length: 'lasts',
  time: 'at',
} as const

/** A difference between the agenda and what the booth has seen (R19): the item now (`is`) and before (`was`). */
export type AgendaChange =
  /** Another item is next; `was` is null if no item was to come. */
  | { readonly what: 'next'; readonly is: ItemSeen; readonly was: ItemSeen | null }
  /** An item was dropped, or is no longer in the agenda. */
  | { readonly what: 'left'; readonly was: ItemSeen }
  | { readonly what: 'added'; readonly is: ItemSeen }
  | { readonly what: keyof typeof FIELDS; readonly is: ItemSeen; readonly was: ItemSeen }
  /** The items after the next one are in another order. */
  | { readonly what: 'order' }
  /** All fixed times are later by so much, or earlier, in ms. */
  | { readonly what: 'moved'; readonly by: Duration }

/** The order of changes by importance. */
const ORDER = 'next left added moved people title language order length time'.split(' ')

const ids = (items: readonly ItemSeen[]) => items.map(({ item }) => item)

/** Returns the changes of one item; every screen shows length and time of the live item already. */
function fieldsOf(was: ItemSeen, is: ItemSeen, isOn: boolean): readonly AgendaChange[] {
  const fields = isOn
    ? (['people', 'title', 'language'] as const)
    : (['people', 'title', 'language', 'length', 'time'] as const)
  return fields
    .filter((what) => !same(was[FIELDS[what]], is[FIELDS[what]]))
    .map((what) => ({ what, is, was }))
}

/** Returns by how many ms all fixed times are later (negative: earlier); null if they changed by different lengths, so that each change is shown alone. */
function movedBy(seen: AgendaSeen, agenda: Agenda): Duration | null {
  const [first, ...others] = [...(seen.on ? [seen.on] : []), ...seen.coming].flatMap((one) => {
    const placed = findItem(agenda, one.item)
    return placed === null ? [] : [{ was: one.at, is: timeOf(placed) }]
  })
  if (!first || first.was === null || first.is === null) return null
  const by = first.is - first.was
  const isSameChange = ({ was, is }: typeof first) =>
    was === null || is === null ? was === is : is - was === by
  return by !== 0 && others.every(isSameChange) ? by : null
}

/** Returns the seen items that are still to come or were dropped: progress is no agenda change. */
function stillExpected(
  seen: AgendaSeen,
  { published, run }: Pick<ShowState, 'published' | 'run'>,
): readonly ItemSeen[] {
  if (published === null) return []
  const { agenda } = published
  const reached = lastReachedIndex(agenda, run.position)
  return seen.coming.filter(({ item }) => {
    const placed = findItem(agenda, item)
    if (placed === null) return true
    const progress = run.progress[item]
    if (progress?.status === 'dropped') return true
    return progress?.status !== 'done' && placed.index > reached
  })
}

function orderChanges(
  expected: readonly ItemSeen[],
  coming: readonly ItemSeen[],
): readonly AgendaChange[] {
  const [was = null] = expected
  const [next = null] = coming
  const oldIds = new Set(ids(expected))
  const newIds = new Set(ids(coming))
  const isOther = next !== null && next.item !== was?.item
  // An item that moved to the front does not change the order of the others.
  const others = (items: readonly ItemSeen[]) =>
    ids(items).filter((id) => oldIds.has(id) && newIds.has(id) && !(isOther && id === next.item))
  const left = expected.filter((one) => !newIds.has(one.item) && !(isOther && one === was))
  const added = coming.filter((one) => !oldIds.has(one.item) && !(isOther && one === next))
  const isSorted = same(others(expected), others(coming))
  return [
    ...(isOther ? [{ what: 'next', is: next, was } as const] : []),
    ...(isSorted ? [] : [{ what: 'order' } as const]),
    ...left.map((was) => ({ what: 'left', was }) as const),
    ...added.map((is) => ({ what: 'added', is }) as const),
  ]
}

/** Returns the changes of the agenda since it was seen, the most important first; none if the show only moved on (R19). */
export function agendaChanges(
  seen: AgendaSeen,
  state: Pick<ShowState, 'published' | 'run'>,
): readonly AgendaChange[] {
  const now = agendaNow(state)
  // After the end no item is to come.
  if (now === null || state.run.position.status === 'ended') return []
  const { on, coming } = now
  const seenItems = new Map(
    [...seen.coming, ...(seen.on ? [seen.on] : [])].map((one) => [one.item, one]),
  )
  const fields = [...(on ? [on] : []), ...coming].flatMap((is) => {
    const was = seenItems.get(is.item)
    return was === undefined ? [] : fieldsOf(was, is, is === on)
  })
  const wasOn = seen.on?.item
  // An item that was live and waits again returned by a move.
  const waiting = coming.filter(({ item }) => item !== wasOn)
  const by = state.published === null ? null : movedBy(seen, state.published.agenda)
  const shown = by === null ? fields : fields.filter(({ what }) => what !== 'time')
  const moved: readonly AgendaChange[] = by === null ? [] : [{ what: 'moved', by }]
  const changes = [...orderChanges(stillExpected(seen, state), waiting), ...moved, ...shown]
  return changes.toSorted((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))
}
