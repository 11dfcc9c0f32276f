import type { ReactNode } from 'react'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { InputField } from '../fields/InputField.tsx'
import { useCellField } from '../fields/useCellField.ts'
import type { FieldAddress } from '../model/fields.ts'
import type { TableRow } from '../model/rows.ts'
import type { Table } from '../table/useTable.ts'

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
