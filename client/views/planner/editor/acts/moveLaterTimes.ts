import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { moveSchedule, putSegment } from '../../../../../shared/agenda/edits.ts'
import { untilOf } from '../../../../../shared/agenda/ends.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planOf } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'

/** Whether changes set a clock time, or may: those that put a whole agenda into the draft are not listed. */
export function setsTime(changes: readonly DraftChange[]): boolean {
  const times = ['start', 'mustEndBy', 'until', 'hardStop']
  return changes.length === 0 || changes.some((one) => 'field' in one && times.includes(one.field))
}

/** Returns by how much (ms) changes moved the start of a segment, which they set and nothing else, and the changes that move all clock times behind it by as much: those of the segment, and of the show where it is the first (R11b). Null where there are none. */
export function moveAlong(agenda: Agenda, [change, ...others]: readonly DraftChange[]) {
  if (change?.type !== 'setValue' || change.field !== 'start' || others.length > 0) return null
  const n = agenda.segments.findIndex(({ id }) => id === change.id)
  const segment = agenda.segments[n]
  if (segment?.start.type !== 'notBefore' || !same(segment.start, change.value)) return null
  const was = planOf(putSegment(agenda, { ...segment, start: change.was })).segments.get(change.id)
  const by = segment.start.at - (was?.start ?? segment.start.at)
  const moved = moveSchedule(agenda, by)
  const rewrite = new ChangeBuilder(agenda)
  for (const { id, start, mustEndBy, items } of moved.segments.slice(n)) {
    if (id !== change.id) rewrite.set(fieldOf('segment', id, 'start'), start)
    rewrite.set(fieldOf('segment', id, 'mustEndBy'), mustEndBy)
    for (const item of items) rewrite.set(fieldOf('item', item.id, 'until'), untilOf(item))
  }
  const stop = n === 0 ? moved.hardStop : agenda.hardStop
  rewrite.set(fieldOf('show', null, 'hardStop'), stop)
  const changes = rewrite.changes()
  return changes && { by, stop: stop !== agenda.hardStop, changes }
}
