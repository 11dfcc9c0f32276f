import type { EditorColumn } from '../model/columns.ts'
import { type FieldAddress, keyOf } from '../model/fields.ts'
import type { TableRow } from '../model/rows.ts'

function itemAddress(id: string, column: EditorColumn): FieldAddress | null {
  const of = { type: 'setValue', of: 'item', id } as const
  switch (column.id) {
    case 'length':
      return { ...of, field: 'planned' }
    case 'least':
    case 'drop':
      return { ...of, field: 'slimming' }
    case 'speakers':
      return { ...of, field: 'speakers' }
    case 'language':
      return { ...of, field: 'language' }
    case 'title':
      return { type: 'setText', of: 'item', id, field: 'title', lang: column.lang }
    case 'start':
      return null
  }
}

function segmentAddress(id: string, column: EditorColumn): FieldAddress | null {
  const of = { type: 'setValue', of: 'segment', id } as const
  if (column.id === 'start') return { ...of, field: 'start' }
  if (column.id === 'length') return { ...of, field: 'budget' }
  return column.id === 'title'
    ? { type: 'setText', of: 'segment', id, field: 'title', lang: column.lang }
    : null
}

/** The field of the draft that a cell shows, by `keyOf`; null where it shows none. */
export function cellField(row: TableRow, column: EditorColumn): string | null {
  const ofSegment = row.kind === 'segment' || column.id === 'start'
  const address = ofSegment
    ? segmentAddress(row.segment.id, column)
    : itemAddress(row.item.id, column)
  return address && keyOf(address)
}
