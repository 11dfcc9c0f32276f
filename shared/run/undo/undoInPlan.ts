import { fixedTimes } from '../../agenda/fixedTimes.ts'
import type { Agenda } from '../../agenda/model.ts'
import { arrangement, itemIds, segmentOf } from '../../agenda/order.ts'
import { wholeList } from '../../agenda/part.ts'
import { same } from '../../agenda/same.ts'
import { findItem, liveItemId, personOf } from '../lookup.ts'
import type { Compensation, Finding, Run, ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { agendaOfSide, fieldValues, type PlanStepChange } from '../stepChange.ts'
import { laterMoves, undoOrder } from './undoOrder.ts'

/** One change of a step on a side of the plan. */
export type SidedChange = Exclude<PlanStepChange, { of: 'finding' }>

type Inserted = Extract<SidedChange, { of: 'inserted' }>
type Edited = Extract<SidedChange, { of: 'fields' }>
type Renamed = Extract<SidedChange, { of: 'name' }>

/** Returns whether an inserted item is as it was inserted, waits and got no time (R8c). */
function isUntouched(agenda: Agenda, run: Run, { segment, item }: Inserted): boolean {
  const found = findItem(agenda, item.id)
  const isAsInserted = found?.segment.id === segment && same(found.item, item)
  const isWaiting = liveItemId(run.position) !== item.id && run.progress[item.id] === undefined
  return isAsInserted && isWaiting && run.adjustments[item.id] === undefined
}

/** Returns whether an item has all values that an edit wrote, and the plan has all previous speakers. */
function hasEdit(agenda: Agenda, { item: id, was, is }: Edited): boolean {
  const item = findItem(agenda, id)?.item
  if (item === undefined || !same(fieldValues(item, is), is)) return false
  return (was.speakers ?? []).every(({ person }) => personOf(agenda, person) !== null)
}

/** Returns the event that restores the fields of an item, and the heading of its segment if it still has the edited title. */
function editBack(agenda: Agenda, { side, item, was, is, heading }: Edited): Compensation {
  const hasTitle = heading && same(segmentOf(agenda, item)?.title, is.title)
  const own = hasTitle ? { heading } : {}
  return { type: 'itemEdited', v: 1, side, item, fields: was, ...own }
}

function undoName(agenda: Agenda, { side, person, was, is }: Renamed): readonly Compensation[] {
  return same(personOf(agenda, person)?.name, is)
    ? [{ type: 'personRenamed', v: 1, side, person, name: was }]
    : []
}

/** Returns the events that undo one change of the plan; none if others changed the same value since (R8b, R8c). */
export function undoInPlan(
  state: ShowState,
  step: RunStep,
  change: SidedChange,
): readonly Compensation[] {
  const { side } = change
  const agenda = agendaOfSide(state, side)
  if (agenda === null) return []
  switch (change.of) {
    case 'order': {
      const later = laterMoves(agenda, state.steps, step, side)
      const reordered = arrangement(agenda, undoOrder(agenda, state.run, change, later))
      return reordered === null ? [] : [{ type: 'itemsOrdered', v: 2, side, ...reordered }]
    }
    case 'inserted':
      return isUntouched(agenda, state.run, change)
        ? [{ type: 'itemRemoved', v: 1, side, item: change.item.id }]
        : []
    case 'fields':
      return hasEdit(agenda, change) ? [editBack(agenda, change)] : []
    case 'name':
      return undoName(agenda, change)
    case 'schedule':
      return same(fixedTimes(agenda), change.is)
        ? [{ type: 'scheduleMoved', v: 1, side, by: -change.by }]
        : []
    case 'stop':
      return same(agenda.hardStop, change.is)
        ? [{ type: 'stopMoved', v: 1, side, stop: change.was }]
        : []
  }
}

function isAsBefore(agenda: Agenda, change: SidedChange): boolean {
  switch (change.of) {
    case 'schedule':
      return false
    case 'order': {
      const lists = Object.entries(change.was).filter(([id, ids]) => !same(ids, change.is[id]))
      return lists.every(([id, ids]) => {
        const now = itemIds(agenda, id)
        return same(now, wholeList(now, ids))
      })
    }
    case 'inserted':
      return findItem(agenda, change.item.id) === null
    case 'fields': {
      const item = findItem(agenda, change.item)?.item
      return item !== undefined && same(fieldValues(item, change.was), change.was)
    }
    case 'name':
      return same(personOf(agenda, change.person)?.name, change.was)
    case 'stop':
      return same(agenda.hardStop, change.was)
  }
}

/** Returns the finding for a change of the draft that could not be undone; null if the draft already has the old value. */
export function findingOf(
  state: ShowState,
  change: SidedChange,
): Pick<Finding, 'what' | 'item'> | null {
  const agenda = agendaOfSide(state, change.side)
  if (agenda === null || isAsBefore(agenda, change)) return null
  switch (change.of) {
    case 'order':
      return { what: 'order', item: change.items[0] ?? null }
    case 'inserted':
      return { what: 'insert', item: change.item.id }
    case 'fields':
      return { what: 'item', item: change.item }
    case 'name':
      return { what: 'item', item: null }
    case 'schedule':
    case 'stop':
      return { what: 'schedule', item: null }
  }
}
