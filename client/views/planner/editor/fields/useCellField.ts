import { newCommandId } from '../../../../live/commandId.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { cellEdit } from '../model/cellEdits.ts'
import { cellText } from '../model/cells.ts'
import { type EditorColumn, takes } from '../model/columns.ts'
import type { TableRow } from '../model/rows.ts'
import type { Table } from '../table/useTable.ts'

/** A cell of some rows as a field of the inspector: what it holds (empty where they differ), and what typing does. */
export function useCellField(table: Table, rows: readonly TableRow[], column: EditorColumn) {
  const { t } = useEditorWords()
  const { give } = useEditor()
  const taking = rows.filter((row) => takes(row, column))
  const [first, ...others] = taking.map((row) => cellText(row, column, table.context))
  const differs = others.some((text) => text !== first)
  const commit = (text: string): string | null => {
    const edit = cellEdit(taking, column, text, table.context, newCommandId)
    if (edit.is === 'changes') give(edit.changes)
    return edit.is === 'wrong' ? t(`editor.wrong.${edit.why}`) : null
  }
  return {
    offered: taking.length > 0,
    value: differs ? '' : (first ?? ''),
    placeholder: differs ? t('editor.inspector.differ') : undefined,
    commit,
  }
}
