import type { Agenda, Segment } from '../../../../../shared/agenda/model.ts'
import { Rewrite } from '../model/rewrite.ts'
import { itemKey, type RowKey, rowOfSegment, rowsOf } from '../model/rows.ts'
import { type EditOutcome, made, type Picked, pickedOf } from './made.ts'

/** The row to stand on once some are gone: the next that stays, else the last before. */
function neighbour(agenda: Agenda, gone: ReadonlySet<RowKey>): RowKey | null {
  const rows = rowsOf(agenda).map(({ key }) => key)
  const last = rows.findLastIndex((key) => gone.has(key))
  const next = rows.slice(last + 1).find((key) => !gone.has(key))
  return next ?? rows.slice(0, last).findLast((key) => !gone.has(key)) ?? null
}

/** Takes what is picked of one segment out, and notes the rows that go with it. */
function removeFrom(rewrite: Rewrite, segment: Segment, picked: Picked, gone: Set<RowKey>): void {
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
  const rewrite = new Rewrite(agenda)
  const gone = new Set<RowKey>()
  for (const segment of agenda.segments) {
    const picked = pickedOf({ ...agenda, segments: [segment] }, keys)
    if (picked !== null) removeFrom(rewrite, segment, picked, gone)
  }
  return made(rewrite.doneKeepingStart(), neighbour(agenda, gone))
}
