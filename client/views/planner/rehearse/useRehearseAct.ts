import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import { useEditor } from '../editor/desk/editor.ts'
import type { TableRow } from '../editor/model/rows.ts'
import { useRehearsing } from './rehearsing.ts'

/** Rehearsing the draft as it stands: from its beginning, or from what a row of the table is about. */
type RehearseAct = {
  readonly run: (from: ItemId | null) => void
  /** There is nothing to rehearse. */
  readonly empty: boolean
}

/** The way to rehearse; null on a page that does not offer it. */
export function useRehearseAct(): RehearseAct | null {
  const rehearsing = useRehearsing()
  const { agenda } = useEditor()
  if (rehearsing === null) return null
  return { run: rehearsing.rehearse, empty: flatItems(agenda).length === 0 }
}

/** The item that a rehearsal from these rows begins with: that of the one row, or the first under the one heading. */
export function itemFrom(rows: readonly TableRow[]): ItemId | null {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) return null
  return (row.kind === 'item' ? row.item : row.segment.items[0])?.id ?? null
}
