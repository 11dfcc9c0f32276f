import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import type { RowKey } from '../model/rows.ts'
import { duplicate, newRow, newSegment } from './insertRow.ts'
import { type EditOutcome, type NewId, pickedOf } from './made.ts'
import { mergeRows } from './mergeRows.ts'
import { moveRows } from './moveRows.ts'
import { removeRows } from './removeRows.ts'
import { intoSegmentBefore, segmentOfTheirOwn } from './shiftRows.ts'
import { splitItem } from './splitItem.ts'

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
export type ActOn = {
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
