import { newItem, newPerson, newSegment, valueIn } from '../../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../../agenda/fields/item.ts'
import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda, Item, Person, Speaker } from '../../agenda/model.ts'
import { arrangement, itemIds } from '../../agenda/order.ts'
import { addOwnSegment } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import type { Duration } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import { allottedOf, findItem, flatItems, liveItemId, NO_ADJUSTMENT, personOf } from '../lookup.ts'
import { type Accepted, type Rule, type RuleContext, refuse } from '../result.ts'
import type { ItemFields, PlanEvents, Run, ShowState, Side } from '../state.ts'
import { agendaOfSide, fieldValues } from '../stepChange.ts'
import { acceptStep, eventsOnBothSides } from './acceptStep.ts'
import { agendaOfOpenShow, itemWithStatus, refuseStaleOrSame, spotFault } from './guards.ts'
import { personLinks } from './links.ts'
import { acceptAdjustment } from './time.ts'

/** Returns the planned length (ms) that makes the allotted length equal to `length`; null if it would be negative. */
function plannedFor(run: Run, item: Item, length: Duration): Duration | null {
  const { granted, taken } = run.adjustments[item.id] ?? NO_ADJUSTMENT
  const planned = length - granted + taken
  return planned < 0 ? null : planned
}

/** Edits an item's planned length. A protected item stays protected, and its least never exceeds the new length (P3). */
function editPlanned(
  state: ShowState,
  context: RuleContext,
  item: Item,
  planned: Duration,
): Accepted {
  const { slimming, planned: before } = item
  const least = slimming?.least === before ? planned : Math.min(slimming?.least ?? planned, planned)
  return edit(state, context, item, {
    field: 'planned',
    was: before,
    fields: { planned, slimming: slimming && { ...slimming, least } },
  })
}

/** Sets the allotted length of an item (R5). Before Start this edits the plan; later it gives or takes the difference. */
export const editLength: Rule<'editLength'> = (state, { item: id, length, was }, context) => {
  const { item } = editableItem(state, id)
  const actual = allottedOf(state.run, item)
  refuseStaleOrSame('length', actual, was, length)
  const planned = plannedFor(state.run, item, length)
  const isBeforeStart = state.run.position.status === 'planned'
  return isBeforeStart && planned !== null
    ? editPlanned(state, context, item, planned)
    : acceptAdjustment(state, context, { item, by: length - actual })
}

type NewPeople = CommandOf<'insert'>['newPeople']

/** Returns the new people of a live edit, with ids from its command. */
function newPeopleOf(newPeople: NewPeople, commandId: string): Person[] {
  return newPeople.map((person, n) => newPerson({ ...person, id: `${commandId}/${n + 1}` }))
}

/** Replaces `new/0` to `new/9` by the ids of new people. Refuses a speaker who is not on the agenda. */
function resolveSpeakers(
  agenda: Agenda,
  speakers: readonly Speaker[],
  people: readonly Person[],
): Speaker[] {
  const resolved = speakers.map((speaker) => {
    const n = /^new\/(\d)$/.exec(speaker.person)?.[1]
    return { ...speaker, person: people[Number(n)]?.id ?? speaker.person }
  })
  const unknownSpeaker = resolved.find((speaker) => !hasSpeakers(agenda, [speaker], people))
  return unknownSpeaker === undefined
    ? resolved
    : refuse({ reason: 'unknown-person', person: unknownSpeaker.person })
}

/** Returns whether all speakers are new or on an agenda; the draft may lack people of the published agenda (P7). */
function hasSpeakers(
  agenda: Agenda,
  speakers: readonly Speaker[],
  people: readonly Person[],
): boolean {
  return speakers.every(
    ({ person }) => personOf(agenda, person) !== null || people.some(({ id }) => id === person),
  )
}

function personEvents(people: readonly Person[], side: Side): PlanEvents[] {
  return people.map((person) => ({ type: 'personAdded', v: 1, side, person }))
}

/** Inserts an item at a spot that the run has not reached; after Start its length counts as 0 in the plan (P6). */
export const insert: Rule<'insert'> = (state, command, context) => {
  const agenda = agendaOfOpenShow(state)
  const fault = spotFault(agenda, state.run.position, command.at)
  if (fault !== null) return refuse(fault)
  const people = newPeopleOf(command.newPeople, context.commandId)
  const speakers = resolveSpeakers(agenda, command.item.speakers, people)
  const links = personLinks(state, people, context)
  const id = `${context.commandId}/0`
  if (findItem(agenda, id) !== null) return refuse({ reason: 'id-taken', id })
  const addedLive = state.run.position.status !== 'planned'
  const item = newItem({ ...command.item, id, speakers, addedLive })
  const { segment } = command.at
  const ids = itemIds(agenda, segment)
  const rowSegment = newSegment({ id: `${context.commandId}/own`, title: item.title })
  const events = eventsOnBothSides(state, context, {
    events: (side) => {
      const plan = agendaOfSide(state, side) ?? agenda
      const newOrder = arrangement(plan, addOwnSegment(plan, command.at, rowSegment))
      const at = newOrder === null ? command.at : { segment: rowSegment.id, after: null }
      return [
        ...personEvents(people, side),
        ...(newOrder === null ? [] : [{ type: 'itemsOrdered', v: 2, side, ...newOrder } as const]),
        { type: 'itemInserted', v: 1, side, ...at, item },
      ]
    },
    agrees: (draft) =>
      draft.segments.some((one) => one.id === segment) &&
      same(itemIds(draft, segment), ids) &&
      hasSpeakers(draft, item.speakers, people),
    finding: { what: 'insert', item: id },
  })
  return acceptStep(state, context, { items: [id], events, links })
}

type Edit = {
  readonly field: keyof ItemFields
  readonly was: unknown
  readonly fields: ItemFields
  /** The new people among the speakers. */
  readonly people?: readonly Person[]
}

/** Returns whether an item is alone in its segment and has its title, so that a new title is that of both (R6b). */
function isHeading(agenda: Agenda | null, { id }: Item, { title }: ItemFields): boolean {
  const found = agenda && findItem(agenda, id)
  if (found === null || title === undefined || Object.keys(title).length === 0) return false
  const { segment, item } = found
  return segment.items.length === 1 && same(segment.title, item.title)
}

/** Edits fields of an item; refused with the actual value if `field` no longer has the value `was`. */
function edit(
  state: ShowState,
  context: RuleContext,
  before: Item,
  { field, was, fields, people = [] }: Edit,
): Accepted {
  const actual = valueIn(ITEM_FIELDS, before, field)
  refuseStaleOrSame(field, actual, was, fields[field])
  const links = personLinks(state, people, context)
  const item = before.id
  const oldFields = fieldValues(before, fields)
  const events = eventsOnBothSides(state, context, {
    events: (side) => [
      ...personEvents(people, side),
      {
        ...{ type: 'itemEdited', v: 1, side, item, fields },
        ...(isHeading(agendaOfSide(state, side), before, fields) ? { heading: true } : {}),
      },
    ],
    agrees: (draft) => {
      const draftItem = findItem(draft, item)?.item
      const isSame = draftItem !== undefined && same(fieldValues(draftItem, fields), oldFields)
      return isSame && hasSpeakers(draft, fields.speakers ?? [], people)
    },
    finding: { what: 'item', item },
  })
  return acceptStep(state, context, { items: [item], events, links })
}

/** Returns an item that can be edited, that is, one that is not done (R6). */
function editableItem(state: ShowState, item: ItemId) {
  return itemWithStatus(state, item, ['waiting', 'live', 'paused', 'dropped'])
}

/** Edits the title of an item. */
export const editTitle: Rule<'editTitle'> = (state, { item, title, was }, context) =>
  edit(state, context, editableItem(state, item).item, { field: 'title', was, fields: { title } })

/** Edits the speakers of an item; new people join the agenda. */
export const editSpeakers: Rule<'editSpeakers'> = (state, command, context) => {
  const { agenda, item } = editableItem(state, command.item)
  const people = newPeopleOf(command.newPeople, context.commandId)
  const speakers = resolveSpeakers(agenda, command.speakers, people)
  const { was } = command
  return edit(state, context, item, { field: 'speakers', was, fields: { speakers }, people })
}

/** Edits the name of a person, whatever the status of their items (R6). */
export const editName: Rule<'editName'> = (state, { person, name, was }, context) => {
  const agenda = agendaOfOpenShow(state)
  const { name: actual } = personOf(agenda, person) ?? refuse({ reason: 'unknown-person', person })
  refuseStaleOrSame('name', actual, was, name)
  const ownItem = flatItems(agenda).find(({ item }) =>
    item.speakers.some((speaker) => speaker.person === person),
  )
  const events = eventsOnBothSides(state, context, {
    events: (side) => [{ type: 'personRenamed', v: 1, side, person, name }],
    agrees: (draft) => same(personOf(draft, person)?.name, was),
    finding: { what: 'item', item: ownItem?.item.id ?? null },
  })
  return acceptStep(state, context, { items: [], events })
}

/** Edits the action at the end of an item (R13). */
export const editAtEnd: Rule<'editAtEnd'> = (state, { item, atEnd, was }, context) =>
  edit(state, context, editableItem(state, item).item, { field: 'atEnd', was, fields: { atEnd } })

/** Edits the clock time to which an item lasts (null: it lasts its allotted length). The live item ends no earlier than now (R13). */
export const editUntil: Rule<'editUntil'> = (state, { item, until, was }, context) => {
  const found = editableItem(state, item)
  const isLive = liveItemId(state.run.position) === item
  if (isLive && until !== null && until < context.now)
    return refuse({ reason: 'out-of-range', earliest: context.now, latest: null })
  return edit(state, context, found.item, { field: 'until', was, fields: { until } })
}
