import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { type FieldAddress, keyOf } from './changes.ts'
import type { TableRow } from './rows.ts'

/** A column of the table in which something stands that can be typed. */
export type EditorColumn =
  | { readonly id: 'start' | 'length' | 'least' | 'drop' | 'speakers' | 'language' }
  | { readonly id: 'title'; readonly lang: LanguageTag }

/** The columns of an agenda in these languages, in order. */
export function columnsFor(languages: readonly LanguageTag[]): readonly EditorColumn[] {
  return [
    { id: 'start' },
    { id: 'length' },
    { id: 'least' },
    { id: 'drop' },
    ...languages.map((lang): EditorColumn => ({ id: 'title', lang })),
    { id: 'speakers' },
    { id: 'language' },
  ]
}

/** Whether something can be typed into a cell: a heading has no speakers and nothing for recovery, and only segments start at times. */
export function isEditable(row: TableRow, { id }: EditorColumn): boolean {
  if (row.kind === 'item')
    return id !== 'start' || row.joined || row.segment.items[0]?.id === row.item.id
  return id === 'start' || id === 'length' || id === 'title'
}

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
