import type { ReactNode } from 'react'
import { newCommandId } from '../../../../live/commandId.ts'
import { cellEdit } from '../model/cellEdits.ts'
import { cellText } from '../model/cells.ts'
import type { FieldAddress } from '../model/changes.ts'
import { type EditorColumn, isEditable } from '../model/columns.ts'
import type { TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import type { Table } from '../table/useTable.ts'
import { InputField } from './TypedField.tsx'

/** A cell of some rows as a field of the inspector: what it holds (empty where they differ), and what typing does. */
export function useCellField(table: Table, rows: readonly TableRow[], column: EditorColumn) {
  const { t } = useEditorWords()
  const { give } = useEditor()
  const taking = rows.filter((row) => isEditable(row, column))
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

/** The columns that are fields here, each with the word of the list that its label is, and what an empty one means. */
const COLUMNS = {
  start: { label: 'startAt' },
  length: { label: 'length' },
  least: { label: 'least', term: 'least', empty: 'keptWhole' },
  drop: { label: 'drop', term: 'dropRank', empty: 'never' },
  speakers: { label: 'speakers' },
} as const

/** A cell of the table as a field; not there where none of the rows takes it. */
export function CellField({
  table,
  rows,
  column,
  label,
  note,
  address = null,
}: {
  readonly table: Table
  readonly rows: readonly TableRow[]
  readonly column: keyof typeof COLUMNS
  /** Another label than usual. */
  readonly label?: string | undefined
  readonly note?: ReactNode
  readonly address?: FieldAddress | null
}) {
  const { t } = useEditorWords()
  const cell = useCellField(table, rows, { id: column })
  if (!cell.offered) return null
  const words = COLUMNS[column]
  const placeholder = 'empty' in words ? t(`editor.inspector.${words.empty}`) : undefined
  return (
    <InputField
      label={label ?? t(`editor.inspector.${words.label}`)}
      term={'term' in words ? words.term : undefined}
      note={note}
      value={cell.value}
      placeholder={cell.placeholder ?? placeholder}
      commit={cell.commit}
      address={address}
    />
  )
}
