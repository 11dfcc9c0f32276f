import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import type { Remark } from '../../../../shared/run/remark.ts'
import { Rewrite } from '../editor/model/rewrite.ts'

/** The changes by which a remark stands behind what an item's notes say already; null where they would be too long with it. */
export function noteTaken(
  agenda: Agenda,
  item: ItemId,
  { text, lang }: Remark,
): readonly DraftChange[] | null {
  const before = findItem(agenda, item)?.item.briefing?.notes?.[lang]
  const notes = before === undefined ? text : `${before}\n${text}`
  if (notes.length > TEXT_LIMIT) return null
  return new Rewrite(agenda)
    .set({ type: 'setText', of: 'item', id: item, field: 'notes', lang }, notes)
    .done()
}
