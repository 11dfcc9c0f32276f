import { NO_BRIEFING } from '../../../../../shared/agenda/fields/briefing.ts'
import {
  BRIEFING_ROWS,
  ITEM_ROWS,
  type JoinedField,
  joinFields,
  SEGMENT_ROWS,
} from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item } from '../../../../../shared/agenda/model.ts'
import { budgetOf } from '../../../../../shared/agenda/slack.ts'
import { findItem, flatItems } from '../../../../../shared/run/lookup.ts'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'
import { isJoined, itemKey, type RowKey, rowOfSegment } from '../model/rows.ts'
import { type EditOutcome, outcomeOf, pickedOf } from './pickedRows.ts'

/** One row that stands for a segment and its item has one title. */
const isTitle = ({ name }: JoinedField) => name === 'title'

/** Makes two items one in place of the first, each field as its table says: lengths added, speakers and talking points joined, titles too unless equal. */
function mergeItems(rewrite: ChangeBuilder, a: Item, b: Item): void {
  const segment = findItem(rewrite.agenda, a.id)?.segment
  const alone = segment !== undefined && isJoined(segment) ? segment : null
  const own = joinFields(ITEM_ROWS, a, b)
  const briefings = joinFields(BRIEFING_ROWS, a.briefing ?? NO_BRIEFING, b.briefing ?? NO_BRIEFING)
  rewrite.join('item', a.id, own)
  if (alone !== null) rewrite.join('segment', alone.id, own.filter(isTitle))
  if (alone !== null && alone.budget !== null)
    rewrite.set(fieldOf('segment', alone.id, 'budget'), a.planned + b.planned)
  rewrite.join('item', a.id, briefings)
  const left = findItem(rewrite.agenda, b.id)?.segment
  rewrite.removeItem(b.id)
  if (left === undefined || left.items.length > 1) return
  const both = alone === null ? [] : joinFields(SEGMENT_ROWS, alone, left)
  rewrite.join(
    'segment',
    alone?.id ?? left.id,
    both.filter((field) => !isTitle(field)),
  )
  rewrite.removeSegment(left.id)
}

/** Makes segments one: the items of all in the first, budgets added where one was given. */
function mergeSegments(agenda: Agenda, ids: readonly string[]): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const [first = '', ...others] = ids
  for (const id of others) {
    const [into, from] = [rewrite.segment(first), rewrite.segment(id)]
    if (into === null || from === null) return null
    const given = into.budget !== null || from.budget !== null
    rewrite.join('segment', first, joinFields(SEGMENT_ROWS, into, from))
    rewrite.moveItems(from.items, { segment: first, after: into.items.at(-1)?.id ?? null })
    if (given) rewrite.set(fieldOf('segment', first, 'budget'), budgetOf(into) + budgetOf(from))
    rewrite.removeSegment(id)
  }
  const row = rewrite.segment(first)
  return outcomeOf(rewrite.changes(), row && rowOfSegment(row))
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

/** Returns the ids of picked things; of one alone, it and the next. */
function orNext(
  picked: readonly { readonly id: string }[],
  all: readonly { readonly id: string }[],
): readonly string[] {
  const ids = picked.map(({ id }) => id)
  const next = all[all.findIndex(({ id }) => id === ids[0]) + 1]
  return ids.length === 1 && next !== undefined ? [...ids, next.id] : ids
}

/** Makes the picked rows one, or the only one picked and the next. */
export function mergeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const { level, segments, items } = picked
  if (level === 'segments' && !segments.every(isJoined))
    return mergeSegments(agenda, orNext(segments, agenda.segments))
  return mergeAllItems(
    agenda,
    orNext(
      items,
      flatItems(agenda).map(({ item }) => item),
    ),
  )
}
