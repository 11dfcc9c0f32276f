import { NO_BRIEFING } from '../../../../../shared/agenda/fields/briefing.ts'
import {
  BRIEFING_ROWS,
  ITEM_ROWS,
  type JoinedField,
  joinFields,
  SEGMENT_ROWS,
} from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item } from '../../../../../shared/agenda/model.ts'
import { findItem, flatItems } from '../../../../../shared/run/lookup.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { isJoined, itemKey, type RowKey, rowOfSegment } from '../model/rows.ts'
import { type EditOutcome, outcomeOf, pickedOf } from './pickedRows.ts'
import { setJoined } from './setJoined.ts'

/** One row that stands for a segment and its item has one title. */
const isTitle = ({ name }: JoinedField) => name === 'title'

/** Makes two items one in place of the first, each field as its table says: lengths added, speakers and talking points joined, titles too unless equal. */
function mergeItems(rewrite: ChangeBuilder, a: Item, b: Item): void {
  const { id } = a
  const segment = findItem(rewrite.agenda, id)?.segment
  const alone = segment !== undefined && isJoined(segment) ? segment : null
  const own = joinFields(ITEM_ROWS, a, b)
  setJoined(rewrite, 'item', id, own)
  if (alone !== null) setJoined(rewrite, 'segment', alone.id, own.filter(isTitle))
  if (alone !== null && alone.budget !== null)
    rewrite.set(
      { type: 'setValue', of: 'segment', id: alone.id, field: 'budget' },
      a.planned + b.planned,
    )
  const briefings = [a.briefing ?? NO_BRIEFING, b.briefing ?? NO_BRIEFING] as const
  setJoined(rewrite, 'item', id, joinFields(BRIEFING_ROWS, ...briefings))
  const left = findItem(rewrite.agenda, b.id)?.segment
  rewrite.removeItem(b.id)
  if (left === undefined || left.items.length > 1) return
  if (alone !== null) {
    const both = joinFields(SEGMENT_ROWS, alone, left)
    setJoined(
      rewrite,
      'segment',
      alone.id,
      both.filter((field) => !isTitle(field)),
    )
  }
  rewrite.removeSegment(left.id)
}

/** Makes segments one: the items of all in the first, budgets added where one was given. */
function mergeSegments(agenda: Agenda, ids: readonly string[]): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const [first = '', ...others] = ids
  for (const id of others) {
    const [into, from] = [rewrite.segment(first), rewrite.segment(id)]
    if (into === null || from === null) return null
    const budgets = [into, from].map(
      ({ budget, items }) => budget ?? items.reduce((sum, { planned }) => sum + planned, 0),
    )
    const given = into.budget !== null || from.budget !== null
    const both = joinFields(SEGMENT_ROWS, into, from)
    setJoined(rewrite, 'segment', first, both)
    rewrite.moveItems(from.items, { segment: first, after: into.items.at(-1)?.id ?? null })
    if (given)
      rewrite.set(
        { type: 'setValue', of: 'segment', id: first, field: 'budget' },
        budgets.reduce((sum, budget) => sum + budget, 0),
      )
    rewrite.removeSegment(id)
  }
  const row = rewrite.segment(first)
  return outcomeOf(rewrite.changes(), row && rowOfSegment(row))
}

function itemsToMerge(agenda: Agenda, ids: readonly string[]): readonly string[] {
  if (ids.length !== 1) return ids
  const flat = flatItems(agenda).map(({ item }) => item.id)
  const next = flat[flat.indexOf(ids[0] ?? '') + 1]
  return next === undefined ? ids : [...ids, next]
}

function segmentsToMerge(agenda: Agenda, ids: readonly string[]): readonly string[] {
  if (ids.length !== 1) return ids
  const all = agenda.segments.map(({ id }) => id)
  const next = all[all.indexOf(ids[0] ?? '') + 1]
  return next === undefined ? ids : [...ids, next]
}

function mergeAllItems(agenda: Agenda, ids: readonly string[]): EditOutcome | null {
  const [first = '', ...others] = ids
  const rewrite = new ChangeBuilder(agenda)
  for (const id of others) {
    const [a, b] = [rewrite.item(first), rewrite.item(id)]
    if (a === null || b === null) return null
    mergeItems(rewrite, a, b)
  }
  return outcomeOf(rewrite.changesKeepingStart(), itemKey(first))
}

/** Makes the picked rows one, or the only one picked and the next. */
export function mergeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const wholes = picked.level === 'segments' ? picked.segments : []
  if (!wholes.every(isJoined)) {
    const ids = wholes.map(({ id }) => id)
    return mergeSegments(agenda, segmentsToMerge(agenda, ids))
  }
  const items = picked.level === 'items' ? picked.items : wholes.flatMap((one) => one.items)
  const ids = items.map(({ id }) => id)
  return mergeAllItems(agenda, itemsToMerge(agenda, ids))
}
