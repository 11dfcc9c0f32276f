import { secondPart } from '../../../../../shared/agenda/fields/fieldTables.ts'
import { ITEM_ROWS } from '../../../../../shared/agenda/fields/typedTables.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../../shared/time/instant.ts'
import { Rewrite } from '../model/rewrite.ts'
import { itemKey } from '../model/rows.ts'
import { type EditOutcome, made, type NewId } from './made.ts'

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
  const rewrite = new Rewrite(agenda)
    .set({ type: 'setValue', of: 'item', id, field: 'planned' }, first)
    .set({ type: 'setValue', of: 'item', id, field: 'atEnd' }, 'hold')
    .set({ type: 'setValue', of: 'item', id, field: 'until' }, null)
    .make({ type: 'insertItem', to: { segment: segment.id, after: id }, item: rest })
  return made(rewrite.done(), itemKey(id))
}
