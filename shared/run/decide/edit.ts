import { valueIn } from '../../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../../agenda/fields/item.ts'
import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda, Item, Person, Speaker } from '../../agenda/model.ts'
import { newItem, newPerson, newSegment } from '../../agenda/newRecords.ts'
import { arrangement, itemIds } from '../../agenda/order.ts'
import { addOwnSegment } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf, CommandType } from '../command.ts'
import type { ItemFields, PlanEvents, Side } from '../events.ts'
import { findItem, personOf } from '../lookup.ts'
import { openSpot } from '../openSpot.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { agendaOn, sameFields } from '../stepChange.ts'
import { type Found, itemIn, openAgenda } from './guards.ts'
import { personLinks } from './personLinks.ts'
import { onBothSides } from './sides.ts'
import { stepped } from './stepped.ts'

type NewPeople = CommandOf<'insert'>['newPeople']

/** People named for the first time in a live edit, under ids made by their command. */
function newcomers(newPeople: NewPeople, commandId: string): Person[] {
  return newPeople.map((person, n) => newPerson({ ...person, id: `${commandId}/${n + 1}` }))
}

/** Speakers with `new/0` to `new/9`, as there are ten newcomers at most, replaced by the newcomers' ids; refused when one is not on the agenda. */
function resolve(
  agenda: Agenda,
  speakers: readonly Speaker[],
  people: readonly Person[],
): Found<Speaker[]> {
  const resolved = speakers.map((speaker) => {
    const n = /^new\/(\d)$/.exec(speaker.person)?.[1]
    return { ...speaker, person: people[Number(n)]?.id ?? speaker.person }
  })
  const stranger = resolved.find((speaker) => !knows(agenda, [speaker], people))
  return stranger === undefined
    ? { ok: true, value: resolved }
    : refuse({ reason: 'unknown-person', person: stranger.person })
}

/** Whether an agenda has everyone who speaks: it may lack a person that the published one has (P7). */
function knows(agenda: Agenda, speakers: readonly Speaker[], people: readonly Person[]): boolean {
  return speakers.every(
    ({ person }) => personOf(agenda, person) !== null || people.some(({ id }) => id === person),
  )
}

function arrivals(people: readonly Person[], side: Side): PlanEvents[] {
  return people.map((person) => ({ type: 'personAdded', v: 1, side, person }))
}

/** Inserts an item at a spot still to come; it has length 0 in the plan once the show has begun (P6). */
export function insert(state: ShowState, command: CommandOf<'insert'>, context: Context): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const agenda = open.value
  const spot = openSpot(agenda, state.run.position, command.at)
  if (!spot.ok) return spot
  const people = newcomers(command.newPeople, context.commandId)
  const speakers = resolve(agenda, command.item.speakers, people)
  if (!speakers.ok) return speakers
  const links = personLinks(state, people, context)
  if (!links.ok) return links
  const id = `${context.commandId}/0`
  if (findItem(agenda, id) !== null) return refuse({ reason: 'id-taken', id })
  const addedLive = state.run.position.status !== 'planned'
  const item = newItem({ ...command.item, id, speakers: speakers.value, addedLive })
  const { segment } = command.at
  const ids = itemIds(agenda, segment)
  const own = newSegment({ id: `${context.commandId}/own`, title: item.title })
  const events = onBothSides(state, {
    events: (side) => {
      const on = agendaOn(state, side) ?? agenda
      const row = arrangement(on, addOwnSegment(on, command.at, own))
      const at = row === null ? command.at : { segment: own.id, after: null }
      return [
        ...arrivals(people, side),
        ...(row === null ? [] : [{ type: 'itemsOrdered', v: 2, side, ...row } as const]),
        { type: 'itemInserted', v: 1, side, ...at, item },
      ]
    },
    agrees: (draft) =>
      draft.segments.some((one) => one.id === segment) &&
      same(itemIds(draft, segment), ids) &&
      knows(draft, item.speakers, people),
    finding: { id: `${context.commandId}/finding`, what: 'insert', item: id },
  })
  return stepped(state, context, {
    command: command.type,
    items: [id],
    events,
    links: links.value,
  })
}

type Edit = {
  readonly command: CommandType
  readonly field: keyof ItemFields
  readonly was: unknown
  readonly fields: ItemFields
  /** Who is named for the first time in it. */
  readonly people?: readonly Person[]
}

/** Edits fields of an item; refused with the present value when that is not what it `was`. */
export function edit(
  state: ShowState,
  context: Context,
  before: Item,
  { command, field, was, fields, people = [] }: Edit,
): Decision {
  const actual = valueIn(ITEM_FIELDS, before, field)
  if (!same(actual, was)) return refuse({ reason: 'stale-value', field, actual })
  if (same(actual, fields[field])) return refuse({ reason: 'no-change' })
  const links = personLinks(state, people, context)
  if (!links.ok) return links
  const item = before.id
  const old = sameFields(before, fields)
  const events = onBothSides(state, {
    events: (side) => [...arrivals(people, side), { type: 'itemEdited', v: 1, side, item, fields }],
    agrees: (draft) => {
      const drafted = findItem(draft, item)?.item
      const agrees = drafted !== undefined && same(sameFields(drafted, fields), old)
      return agrees && knows(draft, fields.speakers ?? [], people)
    },
    finding: { id: `${context.commandId}/finding`, what: 'item', item },
  })
  return stepped(state, context, { command, items: [item], events, links: links.value })
}

/** An item that can be edited: any but one that is done (R6). */
export function editable(state: ShowState, item: ItemId) {
  return itemIn(state, item, ['waiting', 'live', 'paused', 'dropped'])
}

/** Edits an item's title. */
export function editTitle(
  state: ShowState,
  { type, item, title, was }: CommandOf<'editTitle'>,
  context: Context,
): Decision {
  const found = editable(state, item)
  if (!found.ok) return found
  return edit(state, context, found.value.item, {
    command: type,
    field: 'title',
    was,
    fields: { title },
  })
}

/** Edits who speaks in an item; people named for the first time join the agenda. */
export function editSpeakers(
  state: ShowState,
  command: CommandOf<'editSpeakers'>,
  context: Context,
): Decision {
  const found = editable(state, command.item)
  if (!found.ok) return found
  const people = newcomers(command.newPeople, context.commandId)
  const speakers = resolve(found.value.agenda, command.speakers, people)
  if (!speakers.ok) return speakers
  return edit(state, context, found.value.item, {
    command: command.type,
    field: 'speakers',
    was: command.was,
    fields: { speakers: speakers.value },
    people,
  })
}
