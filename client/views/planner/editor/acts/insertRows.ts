import { ITEM_ROWS, secondPart } from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Kind, Segment } from '../../../../../shared/agenda/model.ts'
import { newItem, newSegment as newSegmentOf } from '../../../../../shared/agenda/newRecords.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../../shared/time/instant.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { isJoined, itemKey, type RowKey, rowOfSegment, segmentKey } from '../model/rows.ts'
import {
  copyOfItem,
  copyOfSegment,
  type EditOutcome,
  type NewId,
  outcomeOf,
  pickedOf,
} from './pickedRows.ts'

/** The length of an item that nobody gave one. */
const USUAL: Duration = 5 * MINUTE

/** Kinds that come in rows: what follows one of them is one too. */
const IN_ROWS: readonly Kind[] = ['welcome', 'talk', 'case', 'panel']

function blankItem(id: string, title: Texts, like: Item | undefined): Item {
  const alike = like !== undefined && IN_ROWS.includes(like.kind)
  const kind = alike ? like.kind : 'other'
  const planned = alike ? like.planned : USUAL
  return newItem({ id, title, kind, planned })
}

function blankSegment(newId: NewId, title: Texts): Segment {
  return newSegmentOf({ id: newId(), title, items: [blankItem(newId(), title, undefined)] })
}

function placeOfKey(agenda: Agenda, key: RowKey) {
  for (const segment of agenda.segments) {
    if (key === segmentKey(segment.id)) return { segment, item: null }
    const item = segment.items.find(({ id }) => key === itemKey(id))
    if (item !== undefined) return { segment, item }
  }
  return null
}

/** A new item behind a row: first under a heading; a segment of its own behind one that is a row of its own. */
export function newRow(
  agenda: Agenda,
  key: RowKey,
  title: Texts,
  newId: NewId,
): EditOutcome | null {
  const place = placeOfKey(agenda, key)
  if (place === null) return null
  if (isJoined(place.segment)) return newSegment(agenda, key, title, newId)
  const item = blankItem(newId(), title, place.item ?? undefined)
  const to = { segment: place.segment.id, after: place.item?.id ?? null }
  return { changes: [{ type: 'insertItem', to, item }], row: itemKey(item.id), type: true }
}

/** A new segment behind the one that a row belongs to. */
export function newSegment(
  agenda: Agenda,
  key: RowKey,
  title: Texts,
  newId: NewId,
): EditOutcome | null {
  const place = placeOfKey(agenda, key)
  if (place === null) return null
  const segment = blankSegment(newId, title)
  const after = place.segment.id
  return {
    changes: [{ type: 'insertSegment', after, segment }],
    row: rowOfSegment(segment),
    type: true,
  }
}

/** Copies of the picked rows behind the last of them. */
export function duplicate(
  agenda: Agenda,
  keys: ReadonlySet<RowKey>,
  newId: NewId,
): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const rewrite = new ChangeBuilder(agenda)
  if (picked.level === 'segments') {
    const copies = picked.segments.map((segment) => copyOfSegment(segment, newId))
    let after = picked.segments.at(-1)?.id ?? null
    for (const segment of copies) {
      rewrite.add({ type: 'insertSegment', after, segment })
      after = segment.id
    }
    const [first] = copies
    return outcomeOf(rewrite.changes(), first === undefined ? null : rowOfSegment(first))
  }
  const copies = picked.items.map((item) => copyOfItem(item, newId))
  const last = picked.items.at(-1)
  const segment = picked.segments.at(-1)
  if (last === undefined || segment === undefined) return null
  let after = last.id
  for (const item of copies) {
    rewrite.add({ type: 'insertItem', to: { segment: segment.id, after }, item })
    after = item.id
  }
  return outcomeOf(rewrite.changes(), itemKey(copies[0]?.id ?? last.id))
}

/** The two halves of a length in whole minutes, the longer first; null where it has no two minutes. */
function halves(length: Duration): readonly [Duration, Duration] | null {
  const first = Math.ceil(length / 2 / MINUTE) * MINUTE
  return length - first < MINUTE ? null : [first, length - first]
}

/** An item in two of half its length each, with the same speakers; its talking points stay with the first, its end is the second's. */
export function splitItem(agenda: Agenda, id: string, newId: NewId): EditOutcome | null {
  const found = findItem(agenda, id)
  const parts = found === null ? null : halves(found.item.planned)
  if (found === null || parts === null) return null
  const { item, segment } = found
  const [first, second] = parts
  const rest = secondPart(ITEM_ROWS, item, { id: newId(), planned: second })
  const rewrite = new ChangeBuilder(agenda)
    .set({ type: 'setValue', of: 'item', id, field: 'planned' }, first)
    .set({ type: 'setValue', of: 'item', id, field: 'atEnd' }, 'hold')
    .set({ type: 'setValue', of: 'item', id, field: 'until' }, null)
    .add({ type: 'insertItem', to: { segment: segment.id, after: id }, item: rest })
  return outcomeOf(rewrite.changes(), itemKey(id))
}
