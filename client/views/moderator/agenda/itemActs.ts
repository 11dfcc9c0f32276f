import { atEndOf } from '../../../../shared/agenda/ends.ts'
import type { ItemId, PersonId, SegmentId } from '../../../../shared/agenda/ids.ts'
import { AT_ENDS } from '../../../../shared/agenda/kinds.ts'
import type { Agenda, AtEnd, Item } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { findItem, flatItems, itemOn, placeOf } from '../../../../shared/run/lookup.ts'
import { chosenPoint } from '../../../../shared/run/talkingPoint.ts'
import { timeLeft } from '../../../../shared/run/timeCard.ts'
import { type Desk, possible } from '../desk/desk.ts'

/** A place in the order: behind an item of a segment, or first in it. */
export type Spot = { readonly segment: SegmentId; readonly after: ItemId | null }

/** What can be done with one item now; null while it cannot be. */
export type ItemActs = Readonly<
  Record<'goTo' | 'putNext' | 'dropOrRestore' | 'up' | 'down', Command | null>
> & {
  /** What may become of it at its end, other than is set, each with its command. */
  readonly atEnd: ReadonlyArray<{ readonly to: AtEnd; readonly command: Command | null }>
  readonly dropped: boolean
  readonly editable: boolean
  readonly insertable: boolean
  readonly swaps: readonly ItemId[]
  /** Who speaks in it, or speaks first. */
  readonly speaker: PersonId | null
  /** Its talking points, each with the command that chooses it, or that opens the choice again where it is chosen. */
  readonly points: ReadonlyArray<{
    readonly point: Texts
    readonly chosen: boolean
    readonly command: Command | null
  }>
}

/** Where an item stands. */
export function spotOf(agenda: Agenda, id: ItemId): Spot | null {
  const found = findItem(agenda, id)
  if (found === null) return null
  const { items } = found.segment
  const at = items.findIndex((item) => item.id === id)
  return { segment: found.segment.id, after: items[at - 1]?.id ?? null }
}

/** The spot one place up: before its neighbour, or last in the segment before. */
function spotAbove(agenda: Agenda, id: ItemId): Spot | null {
  const spot = spotOf(agenda, id)
  if (spot === null) return null
  if (spot.after !== null) return spotOf(agenda, spot.after)
  const segment = agenda.segments[agenda.segments.findIndex((one) => one.id === spot.segment) - 1]
  return segment === undefined
    ? null
    : { segment: segment.id, after: segment.items.at(-1)?.id ?? null }
}

/** The spot one place down: behind its neighbour, or first in the segment after. */
function spotBelow(agenda: Agenda, id: ItemId): Spot | null {
  const found = findItem(agenda, id)
  if (found === null) return null
  const { segment } = found
  const neighbour = segment.items[segment.items.findIndex((item) => item.id === id) + 1]
  if (neighbour !== undefined) return { segment: segment.id, after: neighbour.id }
  const after = agenda.segments[agenda.segments.indexOf(segment) + 1]
  return after === undefined ? null : { segment: after.id, after: null }
}

/** Moving an item to another spot, against where it stands now. */
export function movingTo(
  agenda: Agenda,
  item: ItemId,
  to: Spot | null,
): CommandOf<'reorder'> | null {
  const was = spotOf(agenda, item)
  return to && was && { type: 'reorder', item, to, was }
}

/** Whether an item can be put right behind this one: whether the show would take some item there. */
function insertableAfter(desk: Desk, agenda: Agenda, id: ItemId): boolean {
  const found = findItem(agenda, id)
  if (found === null) return false
  const { title, kind, language } = found.item
  const item = { title, kind, language, planned: 0, speakers: [] }
  const at = { segment: found.segment.id, after: id }
  return possible(desk, { type: 'insert', at, item, newPeople: [] }) !== null
}

/** A change of an item, to ask whether it can still be edited. */
export function probeOf({ id, title }: Item): CommandOf<'editTitle'> {
  return { type: 'editTitle', item: id, title: { und: '' }, was: title }
}

/** The items that this one can change places with. */
function swapsOf(desk: Desk, agenda: Agenda, a: ItemId): readonly ItemId[] {
  return flatItems(agenda)
    .map(({ item }) => item.id)
    .filter((b) => possible(desk, { type: 'swap', a, b }) !== null)
}

function pointsOf(desk: Desk, item: Item): ItemActs['points'] {
  const was = chosenPoint(desk.show.run, item)
  return item.talkingPoints.map((point) => {
    const chosen = same(point, was)
    const command = { type: 'chooseTalkingPoint', item: item.id, was } as const
    return { point, chosen, command: possible(desk, { ...command, point: chosen ? null : point }) }
  })
}

/** Setting what becomes of an item at its end; what is on and past that would go at once, which Next and Finish are for (R13). */
function endsOf(desk: Desk, item: Item): ItemActs['atEnd'] {
  const { show, now } = desk
  const was = atEndOf(item)
  const left = itemOn(show.run.position) === item.id ? timeLeft(show, now) : null
  const isPast = left !== null && left <= 0
  return AT_ENDS.filter((to) => to !== was).map((to) => {
    const wish = { type: 'editAtEnd', item: item.id, atEnd: to, was } as const
    return { to, command: isPast && to !== 'hold' ? null : possible(desk, wish) }
  })
}

/** Everything that can be done with an item of the published agenda. */
export function itemActsOf(desk: Desk, id: ItemId): ItemActs | null {
  const agenda = desk.show.published?.agenda
  const item = agenda && findItem(agenda, id)?.item
  if (agenda === undefined || item === undefined) return null
  const from = placeOf(desk.show.run.position)
  const dropped = desk.show.run.progress[id]?.status === 'dropped'
  return {
    goTo: possible(desk, from && { type: 'goTo', item: id, from }),
    putNext: possible(desk, from && { type: 'putNext', item: id, from }),
    dropOrRestore: possible(desk, { type: dropped ? 'restore' : 'drop', item: id }),
    up: possible(desk, movingTo(agenda, id, spotAbove(agenda, id))),
    down: possible(desk, movingTo(agenda, id, spotBelow(agenda, id))),
    atEnd: endsOf(desk, item),
    dropped,
    editable: possible(desk, probeOf(item)) !== null,
    insertable: insertableAfter(desk, agenda, id),
    swaps: swapsOf(desk, agenda, id),
    speaker: item.speakers[0]?.person ?? null,
    points: pointsOf(desk, item),
  }
}
