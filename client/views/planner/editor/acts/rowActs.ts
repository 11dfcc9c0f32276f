import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { itemKey, type RowKey, rowOfSegment, rowsOf } from '../model/rows.ts'
import { intoSegmentBefore, moveRows, segmentOfTheirOwn } from './moveRows.ts'
import { type EditOutcome, type NewId, outcomeOf, pickedOf } from './pickedRows.ts'
import { duplicate, mergeRows, newRow, newSegment, splitItem } from './rowEdits.ts'

/** The draft without the picked rows: a heading goes with all its items. The last segment stays. */
export function removeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const gone = new Set<RowKey>()
  for (const segment of agenda.segments) {
    const picked = pickedOf({ ...agenda, segments: [segment] }, keys)
    for (const { id } of picked?.items ?? []) gone.add(itemKey(id))
    if (picked?.level === 'segments') {
      gone.add(rowOfSegment(segment))
      rewrite.removeSegment(segment.id)
    } else for (const { id } of picked?.items ?? []) rewrite.removeItem(id)
  }
  // The next row that stays is selected, else the last before.
  const rows = rowsOf(agenda).map(({ key }) => key)
  const last = rows.findLastIndex((key) => gone.has(key))
  const stays = (key: RowKey) => !gone.has(key)
  const row = rows.slice(last + 1).find(stays) ?? rows.slice(0, last).findLast(stays) ?? null
  return outcomeOf(rewrite.changesKeepingStart(), row)
}

/** The rows that an act is about: those picked, and the one in use among them. */
type ActOn = {
  readonly agenda: Agenda
  readonly row: RowKey
  readonly picked: ReadonlySet<RowKey>
  /** What something new is called at first. */
  readonly title: Texts
  readonly newId: NewId
}

type Act = {
  /** The key of the table, if there is one. */
  readonly cap?: string
  /** Returns the outcome; null if the act cannot be done. */
  readonly on: (on: ActOn) => EditOutcome | null
}

/** Everything that can be done with rows, in the order of their menu. */
export const ROW_ACTS = {
  newRow: {
    cap: 'Ctrl Enter',
    on: ({ agenda, row, title, newId }) => newRow(agenda, row, title, newId),
  },
  newSegment: {
    cap: 'Alt Enter',
    on: ({ agenda, row, title, newId }) => newSegment(agenda, row, title, newId),
  },
  duplicate: {
    cap: 'Ctrl D',
    on: ({ agenda, picked, newId }) => duplicate(agenda, picked, newId),
  },
  moveUp: { cap: 'Alt ↑', on: ({ agenda, picked }) => moveRows(agenda, picked, -1) },
  moveDown: { cap: 'Alt ↓', on: ({ agenda, picked }) => moveRows(agenda, picked, 1) },
  into: { cap: 'Alt →', on: ({ agenda, picked }) => intoSegmentBefore(agenda, picked) },
  own: {
    cap: 'Alt ←',
    on: ({ agenda, picked, newId }) => segmentOfTheirOwn(agenda, picked, newId),
  },
  split: { on: ({ agenda, picked, newId }) => splitItem(agenda, picked, newId) },
  merge: { on: ({ agenda, picked }) => mergeRows(agenda, picked) },
  remove: { cap: 'Ctrl Delete', on: ({ agenda, picked }) => removeRows(agenda, picked) },
} as const satisfies Readonly<Record<string, Act>>

export type RowAct = keyof typeof ROW_ACTS

/** Each act with its key, in the order of the menu. */
export const ACT_KEYS = Object.entries<Act>(ROW_ACTS).map(([act, { cap }]) => {
  // The table's own keys are its names.
  return { act: act as RowAct, cap }
})
