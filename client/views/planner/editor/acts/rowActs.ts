import type { Agenda, Segment } from '../../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { itemKey, type RowKey, rowOfSegment, rowsOf } from '../model/rows.ts'
import { duplicate, newRow, newSegment, splitItem } from './insertRows.ts'
import { mergeRows } from './mergeRows.ts'
import { intoSegmentBefore, moveRows, segmentOfTheirOwn } from './moveRows.ts'
import { type EditOutcome, type NewId, outcomeOf, type Picked, pickedOf } from './pickedRows.ts'

/** The row to stand on once some are gone: the next that stays, else the last before. */
function neighbour(agenda: Agenda, gone: ReadonlySet<RowKey>): RowKey | null {
  const rows = rowsOf(agenda).map(({ key }) => key)
  const last = rows.findLastIndex((key) => gone.has(key))
  const next = rows.slice(last + 1).find((key) => !gone.has(key))
  return next ?? rows.slice(0, last).findLast((key) => !gone.has(key)) ?? null
}

/** Takes what is picked of one segment out, and notes the rows that go with it. */
function removeFrom(
  rewrite: ChangeBuilder,
  segment: Segment,
  picked: Picked,
  gone: Set<RowKey>,
): void {
  const whole = picked.level === 'segments'
  const items = whole ? segment.items : picked.items
  for (const { id } of items) gone.add(itemKey(id))
  if (whole) {
    gone.add(rowOfSegment(segment))
    rewrite.removeSegment(segment.id)
  } else for (const { id } of items) rewrite.removeItem(id)
}

/** The draft without the picked rows: a heading goes with all its items. The last segment stays. */
export function removeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const gone = new Set<RowKey>()
  for (const segment of agenda.segments) {
    const picked = pickedOf({ ...agenda, segments: [segment] }, keys)
    if (picked !== null) removeFrom(rewrite, segment, picked, gone)
  }
  return outcomeOf(rewrite.changesKeepingStart(), neighbour(agenda, gone))
}

/** Everything that can be done with rows, in the order of their menu; each with its key where it has one. */
export const ROW_ACTS = {
  newRow: 'Ctrl Enter',
  newSegment: 'Alt Enter',
  duplicate: 'Ctrl D',
  moveUp: 'Alt ↑',
  moveDown: 'Alt ↓',
  into: 'Alt →',
  own: 'Alt ←',
  split: null,
  merge: null,
  remove: 'Ctrl Delete',
} as const satisfies Record<string, string | null>

export type RowAct = keyof typeof ROW_ACTS

/** The rows that an act is about: those picked, and the one in use among them. */
type ActOn = {
  readonly agenda: Agenda
  readonly row: RowKey
  readonly picked: ReadonlySet<RowKey>
  /** What something new is called at first. */
  readonly title: Texts
  readonly newId: NewId
}

function split({ agenda, picked, newId }: ActOn): EditOutcome | null {
  const what = pickedOf(agenda, picked)
  const items =
    what?.level === 'items' ? what.items : (what?.segments.flatMap((s) => s.items) ?? [])
  const [item, other] = items
  return item === undefined || other !== undefined ? null : splitItem(agenda, item.id, newId)
}

/** What an act comes to here; null where it cannot be done. */
export function rowAct(act: RowAct, on: ActOn): EditOutcome | null {
  const { agenda, row, picked, title, newId } = on
  switch (act) {
    case 'newRow':
      return newRow(agenda, row, title, newId)
    case 'newSegment':
      return newSegment(agenda, row, title, newId)
    case 'duplicate':
      return duplicate(agenda, picked, newId)
    case 'moveUp':
      return moveRows(agenda, picked, -1)
    case 'moveDown':
      return moveRows(agenda, picked, 1)
    case 'into':
      return intoSegmentBefore(agenda, picked)
    case 'own':
      return segmentOfTheirOwn(agenda, picked, newId)
    case 'split':
      return split(on)
    case 'merge':
      return mergeRows(agenda, picked)
    case 'remove':
      return removeRows(agenda, picked)
  }
}
