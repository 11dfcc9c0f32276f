import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import type { Remark } from '../../../../shared/run/remark.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { NewId } from '../editor/acts/pickedRows.ts'
import type { CellContext } from '../editor/model/cells.ts'
import { cellEdit } from '../editor/model/cells.ts'
import { ChangeBuilder } from '../editor/model/changes.ts'
import { itemKey, rowsOf } from '../editor/model/rows.ts'
import { lengthText } from '../editor/model/typed.ts'

/** Lengths are planned in these steps, and less than one is no difference, in ms. */
const STEP = MINUTE / 2

/** An item that was run in a rehearsal, or that something was noted of there: as it is planned in the draft now, and what it used (null where it was not run to its end), in ms. */
export type Learnt = {
  readonly item: ItemId
  readonly title: Texts
  readonly planned: Duration
  readonly used: Duration | null
  /** The length to plan instead; null where that would be the same. */
  readonly instead: Duration | null
  /** What was noted of it there and is not in its notes yet; null where there is nothing. */
  readonly remark: Remark | null
}

/** What was noted of an item and is not in its notes yet. */
function unnoted({ id, briefing }: Item, remarks: ShowState['remarks']): Remark | null {
  const remark = remarks?.[id] ?? null
  const isNoted = remark !== null && (briefing?.notes?.[remark.lang] ?? '').includes(remark.text)
  return isNoted ? null : remark
}

/** What a rehearsal taught of a draft: the items of it that were run there to their end, and those that something was noted of, in their order. */
export function learntOf(
  { run, remarks }: Pick<ShowState, 'run' | 'remarks'>,
  draft: Agenda,
): readonly Learnt[] {
  return flatItems(draft).flatMap(({ item }): readonly Learnt[] => {
    const { id, title, planned } = item
    const remark = unnoted(item, remarks)
    const progress = run.progress[id]
    if (progress?.status !== 'done') {
      const notRun = { item: id, title, planned, used: null, instead: null, remark }
      return remark === null ? [] : [notRun]
    }
    const used = progress.spent
    const rounded = Math.max(STEP, Math.round(used / STEP) * STEP)
    const differs = Math.abs(used - planned) >= STEP && rounded !== planned
    return [{ item: id, title, planned, used, instead: differs ? rounded : null, remark }]
  })
}

/** The changes by which an item is planned so long: those of typing that into its row. */
export function lengthChanges(
  context: CellContext,
  item: ItemId,
  length: Duration,
  newId: NewId,
): readonly DraftChange[] {
  const rows = rowsOf(context.agenda).filter(({ key }) => key === itemKey(item))
  const edit = cellEdit(rows, { id: 'length' }, lengthText(length), context, newId)
  return typeof edit === 'string' ? [] : edit
}

/** The changes by which a remark stands behind what an item's notes say already; null where they would be too long with it. */
export function noteChanges(
  agenda: Agenda,
  item: ItemId,
  { text, lang }: Remark,
): readonly DraftChange[] | null {
  const before = findItem(agenda, item)?.item.briefing?.notes?.[lang]
  const notes = before === undefined ? text : `${before}\n${text}`
  if (notes.length > TEXT_LIMIT) return null
  return new ChangeBuilder(agenda)
    .set({ type: 'setText', of: 'item', id: item, field: 'notes', lang }, notes)
    .changes()
}
