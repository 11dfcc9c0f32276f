import type { Agenda, Item, Kind, Segment } from '../../../../../shared/agenda/model.ts'
import { newItem, newSegment as newSegmentOf } from '../../../../../shared/agenda/newRecords.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { type Duration, MINUTE } from '../../../../../shared/time/instant.ts'
import { Rewrite } from '../model/rewrite.ts'
import { isJoined, itemKey, type RowKey, rowOfSegment, segmentKey } from '../model/rows.ts'
import { copyOfItem, copyOfSegment, type EditOutcome, made, type NewId, pickedOf } from './made.ts'

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
  const rewrite = new Rewrite(agenda)
  if (picked.level === 'segments') {
    const copies = picked.segments.map((segment) => copyOfSegment(segment, newId))
    let after = picked.segments.at(-1)?.id ?? null
    for (const segment of copies) {
      rewrite.make({ type: 'insertSegment', after, segment })
      after = segment.id
    }
    const [first] = copies
    return made(rewrite.done(), first === undefined ? null : rowOfSegment(first))
  }
  const copies = picked.items.map((item) => copyOfItem(item, newId))
  const last = picked.items.at(-1)
  const segment = picked.segments.at(-1)
  if (last === undefined || segment === undefined) return null
  let after = last.id
  for (const item of copies) {
    rewrite.make({ type: 'insertItem', to: { segment: segment.id, after }, item })
    after = item.id
  }
  return made(rewrite.done(), itemKey(copies[0]?.id ?? last.id))
}
