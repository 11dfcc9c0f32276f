import type { z } from 'zod'
import { valueIn } from '../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../agenda/fields/item.ts'
import { fixedTimes } from '../agenda/fixedTimes.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { Agenda, Item } from '../agenda/model.ts'
import { changedLists, entriesOf, entryId, orderOf, type SegmentEntry } from '../agenda/order.ts'
import { changedPart } from '../agenda/part.ts'
import type * as Entities from './entitySchemas.ts'
import { findItem, flatItems, NO_ADJUSTMENT, personOf } from './lookup.ts'
import type { AgendaEdits, ItemFields, Run, ShowEvent, ShowState, Side } from './state.ts'

/** One change of a step in the run (R8). */
export type RunStepChange = Readonly<z.infer<typeof Entities.RunStepChange>>

/** One change of a step in a copy of the plan. */
export type PlanStepChange = Readonly<z.infer<typeof Entities.PlanStepChange>>

export type StepChange = RunStepChange | PlanStepChange

/** Returns the values of an item for the fields of `fields`; a missing optional field is listed too. */
export function fieldValues(item: Item, fields: ItemFields): ItemFields {
  return Object.fromEntries(
    Object.keys(fields).map((key) => [key, valueIn(ITEM_FIELDS, item, key)]),
  )
}

function changedKeys<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key])
}

type RunDifference = (was: Run, is: Run) => readonly RunStepChange[]

/** The functions that list a step's changes of each part of the run; null: undo does not restore the part. */
const RUN_DIFFERENCES: { readonly [K in keyof Required<Run>]: RunDifference | null } = {
  progress: ({ progress: was }, { progress: is }) =>
    changedKeys(was, is).map((item) => ({
      of: 'progress',
      item,
      was: was[item] ?? null,
      is: is[item] ?? null,
    })),
  adjustments: ({ adjustments: was }, { adjustments: is }) =>
    changedKeys(was, is).map((item) => {
      const before = was[item] ?? NO_ADJUSTMENT
      const after = is[item] ?? NO_ADJUSTMENT
      const granted = after.granted - before.granted
      return { of: 'time', item, granted, taken: after.taken - before.taken }
    }),
  goOn: ({ goOn: was }, { goOn: is }) =>
    changedKeys(was, is).map((segment) => ({
      of: 'goOn',
      segment,
      was: was[segment] ?? null,
      is: is[segment] ?? null,
    })),
  startedAt: ({ startedAt: was }, { startedAt: is }) =>
    was === is ? [] : [{ of: 'showStart', was, is }],
  position: ({ position: was, floor }, { position: is }) =>
    was === is ? [] : [{ of: 'position', was, is, floor }],
  language: ({ language: was }, { language: is }) =>
    was === is ? [] : [{ of: 'language', was, is }],
  // Part of the change of the position.
  floor: null,
  // An automatic end does not happen again (R8c).
  starts: null,
  // Derived from the language and the position.
  heard: null,
  // Their commands are not steps (R8).
  points: null,
  booths: null,
  look: null,
}

/** Returns the differences between two states of a run. */
export function runChanges(was: Run, is: Run): readonly RunStepChange[] {
  return Object.values(RUN_DIFFERENCES).flatMap((difference) => difference?.(was, is) ?? [])
}

/** Returns the agenda of a side, or null. */
export function agendaOfSide({ draft, published }: ShowState, side: Side): Agenda | null {
  return (side === 'draft' ? draft : published)?.agenda ?? null
}

/** Agendas up to this size record the whole order in a step, so that undo knows every place. Larger ones record only the lists that the step touched. */
const WHOLE_ORDER_LIMIT = 60

/** Returns the change of an event on its side of the plan; `items` are the step's items. */
function sidedChange(
  before: ShowState,
  after: ShowState,
  event: AgendaEdits,
  items: readonly ItemId[],
): PlanStepChange | null {
  const [was, is] = [agendaOfSide(before, event.side), agendaOfSide(after, event.side)]
  if (was === null || is === null) return null
  const { side } = event
  switch (event.type) {
    case 'itemsOrdered': {
      const isSmall = flatItems(was).length <= WHOLE_ORDER_LIMIT
      const lists = isSmall
        ? { was: orderOf(was), is: orderOf(is) }
        : { was: changedLists(was, is, items), is: changedLists(is, was, items) }
      const isTouched = (one: SegmentEntry) => entryId(one) in { ...lists.was, ...lists.is }
      const entries = (one: Agenda, other: Agenda) =>
        changedPart(entriesOf(one, other), entriesOf(other, one), isTouched)
      const segments = { was: entries(was, is), is: entries(is, was) }
      return { of: 'order', side, items, ...lists, segments }
    }
    case 'itemInserted':
      return { of: 'inserted', side, segment: event.segment, item: event.item }
    case 'itemEdited': {
      const item = findItem(was, event.item)?.item
      if (item === undefined) return null
      const fields = { was: fieldValues(item, event.fields), is: event.fields }
      const heading = event.heading && { heading: event.heading }
      return { of: 'fields', side, item: event.item, ...fields, ...heading }
    }
    case 'scheduleMoved':
      return { of: 'schedule', side, by: event.by, is: fixedTimes(is) }
    case 'stopMoved':
      return was.hardStop && { of: 'stop', side, was: was.hardStop, is: event.stop }
    case 'personRenamed': {
      const person = personOf(was, event.person)
      return person && { of: 'name', side, person: event.person, was: person.name, is: event.name }
    }
    // New people stay after undo, as they have a link (P8).
    case 'personAdded':
    case 'personRemoved':
    case 'itemRemoved':
      return null
  }
}

/** Returns the changes that a step with these events and items made between two states. */
export function changesBetween(
  before: ShowState,
  after: ShowState,
  events: readonly ShowEvent[],
  items: readonly ItemId[],
): readonly StepChange[] {
  const plan = events.flatMap((event): PlanStepChange | readonly PlanStepChange[] => {
    if (event.type === 'findingAdded') return { of: 'finding', finding: event.finding.id }
    return 'side' in event ? (sidedChange(before, after, event, items) ?? []) : []
  })
  return [...runChanges(before.run, after.run), ...plan]
}
