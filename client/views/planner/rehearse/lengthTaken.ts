import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import type { NewId } from '../editor/acts/made.ts'
import { cellEdit } from '../editor/model/cellEdits.ts'
import type { CellContext } from '../editor/model/cells.ts'
import { itemKey, rowsOf } from '../editor/model/rows.ts'
import { lengthText } from '../editor/model/typed.ts'

/** The changes by which an item is planned so long: those of typing that into its row. */
export function lengthTaken(
  context: CellContext,
  item: ItemId,
  length: Duration,
  newId: NewId,
): readonly DraftChange[] {
  const rows = rowsOf(context.agenda).filter(({ key }) => key === itemKey(item))
  const edit = cellEdit(rows, { id: 'length' }, lengthText(length), context, newId)
  return edit.is === 'changes' ? edit.changes : []
}
