import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
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
export function takes(row: TableRow, { id }: EditorColumn): boolean {
  if (row.kind === 'item')
    return id !== 'start' || row.joined || row.segment.items[0]?.id === row.item.id
  return id === 'start' || id === 'length' || id === 'title'
}
