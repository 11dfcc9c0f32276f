import { insertSegment, orderItems } from '../../agenda/edits.ts'
import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import {
  entryId,
  headingOf,
  itemIds,
  type SegmentOrder,
  type Spot,
  segmentOf,
  spotOf,
  withMoved,
} from '../../agenda/order.ts'
import { changedPart } from '../../agenda/part.ts'
import { keepStart } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import { findItem, flatItems, itemStatus, reached } from '../lookup.ts'
import { openSpot } from '../openSpot.ts'
import type { Run } from '../state.ts'
import { type LaterMoves, type Ordered, passing } from './laterMoves.ts'

/** A move that is to be undone, with the moves since. */
type Scene = { readonly run: Run; readonly change: Ordered; readonly later: LaterMoves }

/** The segment that an item has in an order, with the whole list; null where it is in none of them. */
function listIn(order: SegmentOrder, item: ItemId) {
  const found = Object.entries(order).find(([, ids]) => ids.includes(item))
  return found === undefined ? null : { segment: found[0], ids: found[1] }
}

/** The neighbours of an item among those that both lists have. */
function neighbours(list: readonly ItemId[], other: readonly ItemId[], item: ItemId) {
  const both = list.filter((id) => other.includes(id))
  const at = both.indexOf(item)
  return { before: both[at - 1] ?? null, behind: both[at + 1] ?? null }
}

/** Whether an item waits where a change put it: no later step moved it, and it has one of its neighbours of then. */
function isWhereWritten(agenda: Agenda, { run, change, later }: Scene, item: ItemId): boolean {
  const written = listIn(change.is, item)
  if (written === null || segmentOf(agenda, item)?.id !== written.segment) return false
  const now = itemIds(agenda, written.segment)
  const [then, here] = [neighbours(written.ids, now, item), neighbours(now, written.ids, item)]
  const hasNeighbour = then.before === here.before || then.behind === here.behind
  const waits = ['waiting', 'dropped'].includes(itemStatus(run, item))
  return waits && hasNeighbour && !later.moved.has(item)
}

/** The agenda with its segments and headings as before a change, where nobody changed those that it touched since; segments that it made, and later ones, stay behind what they follow. */
function withOldHeadings(agenda: Agenda, { segments }: Ordered): Agenda {
  if (segments === undefined) return agenda
  const [was, is] = [changedPart(segments.was, segments.is), changedPart(segments.is, segments.was)]
  const [old, written] = [new Set(was.map(entryId)), new Set(is.map(entryId))]
  const now = agenda.segments
    .filter(({ id }) => written.has(id))
    .map((one, n) => (typeof is[n] === 'string' ? one.id : headingOf(one)))
  const first = agenda.segments.find(({ id }) => old.has(id) || !written.has(id))
  // Whoever is first has the show's start (P1).
  const isFirst = typeof was[0] === 'string' || (first !== undefined && old.has(first.id))
  if (!same(now, is) || !isFirst) return agenda
  return agenda.segments.reduce(
    (back, segment, n) => {
      const before = agenda.segments[n - 1]?.id ?? null
      return old.has(segment.id) ? back : insertSegment(back, before, segment)
    },
    orderItems(agenda, {}, was),
  )
}

/** The agenda with an item behind its old neighbours, never before what the run has reached; as it is where that spot is gone. */
function withReturned(agenda: Agenda, { run, change, later }: Scene, item: ItemId): Agenda {
  const old = listIn(change.was, item)
  if (old === null) return agenda
  const { segment, ids } = old
  const rest = itemIds(agenda, segment).filter((id) => id !== item)
  const isHere = (id: ItemId) => rest.includes(id) && !later.moved.has(id)
  const at = ids.indexOf(item)
  const next = ids.slice(at + 1).find(isHere)
  const before = ids.slice(0, at).findLast(isHere) ?? (next && rest[rest.indexOf(next) - 1])
  if (before === undefined && next === undefined && at > 0) return agenda
  const spots: Spot[] = [
    { segment, after: before ?? null },
    { segment, after: reached(run.position) },
  ]
  const to = spots.find((spot) => openSpot(agenda, run.position, spot).ok)
  return to === undefined ? agenda : orderItems(agenda, withMoved(agenda, item, to))
}

type Pair = readonly [ItemId, ItemId]

function isEmpty({ items }: Segment): boolean {
  return items.length === 0
}

/** Whether items of a change go back only past those that they passed by it, or that are new or were moved since; and no later move is undone by that. */
function isFair(agenda: Agenda, back: Agenda, { change, later }: Scene): boolean {
  const ids = flatItems(agenda).map(({ item }) => item.id)
  const at = (id: ItemId) => findItem(back, id)?.index ?? 0
  const isTurned = ([one, other]: Pair) => at(one) > at(other)
  /** Some items with each other one, in their order now. */
  const pairs = (items: readonly ItemId[]) =>
    ids.flatMap((one, n): readonly Pair[] =>
      items.includes(one)
        ? ids.flatMap((other, m) => (m === n ? [] : [m < n ? [other, one] : [one, other]]))
        : [],
    )
  const put = passing(agenda, change)
  const isOwn = (id: ItemId) => change.items.includes(id) && !later.moved.has(id)
  const known = new Set([change.was, change.is].flatMap((order) => Object.values(order).flat()))
  // An item that the change does not record has its place by those that it does, unless one of these was moved since, or put back.
  const isPlaced = ![...known].some((id) => later.undone.has(id) || later.moved.has(id))
  const isSure = (id: ItemId) => known.has(id) || (isPlaced && !later.undone.has(id))
  const mayTurn = ([one, other]: Pair) =>
    (isOwn(one) || isOwn(other)) &&
    !later.drafted.has(one) &&
    !later.drafted.has(other) &&
    ((put(one, other) !== false && isSure(one) && isSure(other)) ||
      later.moved.has(one) ||
      later.moved.has(other))
  const turned = pairs(change.items).filter(isTurned)
  const passed = new Set(turned.flat())
  const isUndone = (one: Ordered) => {
    const putLater = passing(agenda, one)
    const isPut = (pair: Pair) => putLater(...pair) === true
    return turned.some(isPut) && pairs(one.items).every((pair) => isTurned(pair) || !isPut(pair))
  }
  const others = (on: Agenda) =>
    flatItems(on).flatMap(({ item: { id } }) => (change.items.includes(id) ? [] : id))
  const isRight = turned.every(mayTurn) && same(others(agenda), others(back))
  const touching = later.orders.filter(({ items }) => items.some((id) => passed.has(id)))
  return isRight && !touching.some(isUndone)
}

/** The agenda with items back, from one that has the old headings or not, without the empty segments that the change made; null where a heading of before would be left empty, or one that it made stands beside the old ones. */
function withAllReturned(agenda: Agenda, open: Agenda, scene: Scene, items: readonly ItemId[]) {
  const { was, segments } = scene.change
  const back = items.reduce((now, item) => withReturned(now, scene, item), open)
  const old = new Set(segments?.was.map(entryId))
  const made = new Set(segments?.is.map(entryId).filter((id) => !old.has(id)))
  const tidy = back.segments.filter((one) => !made.has(one.id) || !isEmpty(one))
  const empty = new Set(agenda.segments.filter(isEmpty).map(({ id }) => id))
  const isWrong = (one: Segment) =>
    (open !== agenda && made.has(one.id)) ||
    (isEmpty(one) && !empty.has(one.id) && (was[one.id] ?? []).length > 0)
  return tidy.some(isWrong) ? null : { ...back, segments: tidy }
}

/** An agenda with the items that a change moved back behind their old neighbours, and its segments; as it is for those that others moved since (R8c). */
export function undoOrder(agenda: Agenda, run: Run, change: Ordered, later: LaterMoves): Agenda {
  const scene = { run, change, later }
  const order = Object.values(change.was).flat()
  const free = change.items
    .filter((item) => isWhereWritten(agenda, scene, item))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const old = withOldHeadings(agenda, change)
  const isWhole = change.items.every((item) => {
    const spot = spotOf(old, item)
    return spot === null || (free.includes(item) && openSpot(old, run.position, spot).ok)
  })
  const backs = [...(isWhole ? [old] : []), agenda].map((open) =>
    withAllReturned(agenda, open, scene, free),
  )
  const first = backs.find((back) => back !== null && isFair(agenda, back, scene)) ?? agenda
  return first.segments[0]?.start.type === 'notBefore' ? first : keepStart(agenda, first)
}
