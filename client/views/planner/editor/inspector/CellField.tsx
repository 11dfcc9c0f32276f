import type { ReactNode } from 'react'
import type { TermId } from '../../../../words/list.ts'
import { Field } from '../fields/Field.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useCellField } from '../fields/useCellField.ts'
import type { EditorColumn } from '../model/columns.ts'
import type { FieldAddress } from '../model/fields.ts'
import type { TableRow } from '../model/rows.ts'
import type { Table } from '../table/useTable.ts'

/** A cell of the table as a field; not there where none of the rows takes it. */
export function CellField({
  table,
  rows,
  column,
  label,
  term,
  note,
  placeholder,
  address = null,
}: {
  readonly table: Table
  readonly rows: readonly TableRow[]
  readonly column: EditorColumn
  readonly label: string
  /** The word of the list that the label is. */
  readonly term?: TermId
  readonly note?: ReactNode
  readonly placeholder?: string
  readonly address?: FieldAddress | null
}) {
  const cell = useCellField(table, rows, column)
  if (!cell.offered) return null
  return (
    <Field label={label} term={term} note={note}>
      <TypedField
        label={label}
        value={cell.value}
        placeholder={cell.placeholder ?? placeholder}
        commit={cell.commit}
        address={address}
      />
    </Field>
  )
}
