import { atEndOf } from '../../../../shared/agenda/ends.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { AT_ENDS } from '../../../../shared/agenda/kinds.ts'
import type { Agenda, Item, Segment } from '../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../shared/agenda/order.ts'
import { isRow, nextHost } from '../../../../shared/agenda/rows.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { findItem, flatItems, itemOn, placeOf } from '../../../../shared/run/lookup.ts'
import { timeLeft } from '../../../../shared/run/openCue.ts'
import { chosenPoint } from '../../../../shared/run/talkingPoint.ts'
import { lazily } from '../../../ui/acts/lazily.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'

type MaybeSpot = Spot | null | undefined

function beginOf(segment: Segment | undefined): MaybeSpot {
  return segment && { segment: segment.id, after: null }
}

function endOf(segment: Segment | undefined): MaybeSpot {
  return segment && { segment: segment.id, after: segment.items.at(-1)?.id ?? null }
}

/** The spots one place up or down, the best first: past a neighbour in its segment; for a row, past the next segment; else into the next segment that is no row, or past the next row (R6b). */
function spotsBeside(agenda: Agenda, id: ItemId, by: 1 | -1): readonly MaybeSpot[] {
  const { segments } = agenda
  const segment = findItem(agenda, id)?.segment
  if (segment === undefined) return []
  const at = segments.indexOf(segment)
  const neighbour = segment.items[segment.items.findIndex((item) => item.id === id) + by]
  if (neighbour !== undefined)
    return [by === 1 ? { segment: segment.id, after: neighbour.id } : spotOf(agenda, neighbour.id)]
  const host = isRow(segment) ? undefined : nextHost(agenda, segment, by, isRow)
  if (by === 1) return [beginOf(host), endOf(segments[at + 1])]
  return [endOf(isRow(segment) ? segments[at - 2] : host), beginOf(segments[at - 1])]
}

/** The command that moves an item to another spot; it also states where the item is now. */
export function movingTo(agenda: Agenda, item: ItemId, to: MaybeSpot): CommandOf<'reorder'> | null {
  const was = spotOf(agenda, item)
  return to && was ? { type: 'reorder', item, to, was } : null
}

function movingBeside(
  context: ConsoleContext,
  agenda: Agenda,
  id: ItemId,
  by: 1 | -1,
): Command | null {
  const commands = spotsBeside(agenda, id, by).map((to) => movingTo(agenda, id, to))
  return commands.find((command) => possible(context, command) !== null) ?? null
}

/** Whether an item can be inserted directly after this one, that is whether the show would accept any item there. */
function insertableAfter(context: ConsoleContext, agenda: Agenda, id: ItemId): boolean {
  const found = findItem(agenda, id)
  if (found === null) return false
  const { title, kind, language } = found.item
  const item = { title, kind, language, planned: 0, speakers: [] }
  const at = { segment: found.segment.id, after: id }
  return possible(context, { type: 'insert', at, item, newPeople: [] }) !== null
}

/** A harmless change of an item, used to ask whether it can still be edited. */
export function probeOf({ id, title }: Item): CommandOf<'editTitle'> {
  return { type: 'editTitle', item: id, title: { und: '' }, was: title }
}

/** The items with which this one can swap places. */
function swapsOf(context: ConsoleContext, agenda: Agenda, a: ItemId): readonly ItemId[] {
  return flatItems(agenda)
    .map(({ item }) => item.id)
    .filter((b) => possible(context, { type: 'swap', a, b }) !== null)
}

/** Returns the talking points, each with the command that chooses it, or that opens the choice again. */
function pointsOf(context: ConsoleContext, item: Item) {
  const was = chosenPoint(context.show.run, item)
  return item.talkingPoints.map((point) => {
    const chosen = same(point, was)
    const command = { type: 'chooseTalkingPoint', item: item.id, was } as const
    return {
      point,
      chosen,
      command: possible(context, { ...command, point: chosen ? null : point }),
    }
  })
}

/** The commands that set what happens at the end of an item. If the live item is past that end, it would happen at once, which is what Next and Finish are for (R13). */
function endsOf(context: ConsoleContext, item: Item) {
  const { show, now } = context
  const was = atEndOf(item)
  const left = itemOn(show.run.position) === item.id ? timeLeft(show, now) : null
  const isPast = left !== null && left <= 0
  return AT_ENDS.filter((to) => to !== was).map((to) => {
    const wish = { type: 'editAtEnd', item: item.id, atEnd: to, was } as const
    return { to, command: isPast && to !== 'hold' ? null : possible(context, wish) }
  })
}

/** Returns everything that can be done with an item of the published agenda, each command null while it cannot be given; null without the item. */
export function itemActsOf(context: ConsoleContext, id: ItemId) {
  const agenda = context.show.published?.agenda
  const item = agenda && findItem(agenda, id)?.item
  if (agenda === undefined || item === undefined) return null
  const from = placeOf(context.show.run.position)
  const dropped = context.show.run.progress[id]?.status === 'dropped'
  return lazily({
    goTo: () => possible(context, from && { type: 'goTo', item: id, from }),
    putNext: () => possible(context, from && { type: 'putNext', item: id, from }),
    dropOrRestore: () => possible(context, { type: dropped ? 'restore' : 'drop', item: id }),
    up: () => movingBeside(context, agenda, id, -1),
    down: () => movingBeside(context, agenda, id, 1),
    /** What it can do at its end, other than is set. */
    atEnd: () => endsOf(context, item),
    dropped: () => dropped,
    editable: () => possible(context, probeOf(item)) !== null,
    insertable: () => insertableAfter(context, agenda, id),
    swaps: () => swapsOf(context, agenda, id),
    /** The speaker, or the first one. */
    speaker: () => item.speakers[0]?.person ?? null,
    points: () => pointsOf(context, item),
  })
}

/** What can be done with one item now. */
export type ItemActs = NonNullable<ReturnType<typeof itemActsOf>>
