import type { Topic, ValueForm, WordOf } from './field.ts'
import { ITEM_FIELDS } from './item.ts'
import { PERSON_FIELDS } from './person.ts'
import { SEGMENT_FIELDS } from './segment.ts'
import { SHOW_FIELDS } from './show.ts'
import { TERM_FIELDS } from './term.ts'

const TABLES = {
  show: SHOW_FIELDS,
  segment: SEGMENT_FIELDS,
  item: ITEM_FIELDS,
  person: PERSON_FIELDS,
  term: TERM_FIELDS,
} as const

/** The word for a changed field. */
export type FieldWord = {
  [Of in keyof typeof TABLES]: WordOf<(typeof TABLES)[Of]>
}[keyof typeof TABLES]

type FieldLabel = { readonly word: FieldWord; readonly topic: Topic; readonly form: ValueForm }

const OTHER: FieldLabel = { word: 'other', topic: 'rest', form: 'noValue' }

/** Returns the label of a field for lists of changes. */
export function labelOf(of: keyof typeof TABLES, field: string): FieldLabel {
  const rows: Readonly<Record<string, { readonly label: FieldLabel | null }>> = TABLES[of]
  return rows[field]?.label ?? OTHER
}
