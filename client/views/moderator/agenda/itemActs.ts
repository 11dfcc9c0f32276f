import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { AT_ENDS } from '../../../../shared/agenda/kinds.ts'
import type { Agenda, Item, Segment } from '../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../shared/agenda/order.ts'
import { atEndOf } from '../../../../shared/agenda/plan.ts'
import { isRow, nextHost } from '../../../../shared/agenda/rows.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import {
  chosenPoint,
  findItem,
  flatItems,
  liveItemId,
  placeOf,
} from '../../../../shared/run/lookup.ts'
import { timeLeft } from '../../../../shared/run/openCue.ts'
import { lazyObject } from '../../../ui/acts/lazyObject.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'

type MaybeSpot = Spot | null | undefined

function beginOf(segment: Segment | undefined): MaybeSpot {
  return segment && { segment: segment.id, after: null }
}

function endOf(segment: Segment | undefined): MaybeSpot {
  return segment && { segment: segment.id, after: segment.items.at(-1)?.id ?? null }
}

/** Returns the spots one place up or down, the best first (R6b). An item moves past a neighbour in its segment, else into the next segment that is no row, else past the next row. A row moves past the next segment. */
function spotsBeside(agenda: Agenda, id: ItemId, by: 1 | -1): readonly MaybeSpot[] {
  const { segments } = agenda
  const segment = findItem(agenda, id)?.segment
  if (segment === undefined) return []
  const index = segments.indexOf(segment)
  const neighbour = segment.items[segment.items.findIndex((item) => item.id === id) + by]
  if (neighbour !== undefined)
    return [by === 1 ? { segment: segment.id, after: neighbour.id } : spotOf(agenda, neighbour.id)]
  const host = isRow(segment) ? undefined : nextHost(agenda, segment, by, isRow)
  if (by === 1) return [beginOf(host), endOf(segments[index + 1])]
  return [endOf(isRow(segment) ? segments[index - 2] : host), beginOf(segments[index - 1])]
}

/** Returns the command that moves an item to another spot and states its present spot; null without either spot. */
export function reorderTo(
  agenda: Agenda,
  item: ItemId,
  to: MaybeSpot,
): CommandOf<'reorder'> | null {
  const was = spotOf(agenda, item)
  return to && was ? { type: 'reorder', item, to, was } : null
}

function moveByOne(
  context: ConsoleContext,
  agenda: Agenda,
  id: ItemId,
  by: 1 | -1,
): Command | null {
  const commands = spotsBeside(agenda, id, by).map((to) => reorderTo(agenda, id, to))
  return commands.find((command) => possible(context, command) !== null) ?? null
}

/** Whether the show would accept a new item directly after this one. */
function canInsertAfter(context: ConsoleContext, agenda: Agenda, id: ItemId): boolean {
  const found = findItem(agenda, id)
  if (found === null) return false
  const { title, kind, language } = found.item
  const item = { title, kind, language, planned: 0, speakers: [] }
  const at = { segment: found.segment.id, after: id }
  return possible(context, { type: 'insert', at, item, newPeople: [] }) !== null
}

/** Returns an edit that is never sent: it only tests whether an item can still be edited. */
export function probeOf({ id, title }: Item): CommandOf<'editTitle'> {
  return { type: 'editTitle', item: id, title: { und: '' }, was: title }
}

/** Returns the items with which this one can swap places. */
function swapsOf(context: ConsoleContext, agenda: Agenda, id: ItemId): readonly ItemId[] {
  return flatItems(agenda)
    .map(({ item }) => item.id)
    .filter((b) => possible(context, { type: 'swap', a: id, b }) !== null)
}

/** Returns the talking points, each with the command that chooses it, or withdraws the choice. */
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

/** Returns the commands that set the automatic act at an item's end. Past its end the live item can only hold: an act would happen at once, as with Next and Finish (R13). */
function endsOf(context: ConsoleContext, item: Item) {
  const { show, now } = context
  const was = atEndOf(item)
  const remaining = liveItemId(show.run.position) === item.id ? timeLeft(show, now) : null
  const isPast = remaining !== null && remaining <= 0
  return AT_ENDS.map((to) => {
    const edit = { type: 'editAtEnd', item: item.id, atEnd: to, was } as const
    const command = isPast && to !== 'hold' ? null : possible(context, edit)
    return { to, chosen: to === was, command }
  })
}

/** Returns everything that can be done with an item of the published agenda, each command null while the show would refuse it; null without the item. */
export function itemActsOf(context: ConsoleContext, id: ItemId) {
  const agenda = context.show.published?.agenda
  const item = agenda && findItem(agenda, id)?.item
  if (agenda === undefined || item === undefined) return null
  const from = placeOf(context.show.run.position)
  const dropped = context.show.run.progress[id]?.status === 'dropped'
  return lazyObject({
    goTo: () => possible(context, from && { type: 'goTo', item: id, from }),
    putNext: () => possible(context, from && { type: 'putNext', item: id, from }),
    dropOrRestore: () => possible(context, { type: dropped ? 'restore' : 'drop', item: id }),
    up: () => moveByOne(context, agenda, id, -1),
    down: () => moveByOne(context, agenda, id, 1),
    /** The automatic acts at its end, and which one is set. */
    atEnd: () => endsOf(context, item),
    dropped: () => dropped,
    editable: () => possible(context, probeOf(item)) !== null,
    insertable: () => canInsertAfter(context, agenda, id),
    swaps: () => swapsOf(context, agenda, id),
    /** The first speaker. */
    speaker: () => item.speakers[0]?.person ?? null,
    points: () => pointsOf(context, item),
  })
}

/** The commands that are possible for one item now, and facts about it. */
export type ItemActs = NonNullable<ReturnType<typeof itemActsOf>>
