import type { DraftChange, DraftChangeOf } from '../../../../../shared/agenda/draft/change.ts'
import { itemValue } from '../../../../../shared/agenda/draft/fieldChanges.ts'
import { termOf } from '../../../../../shared/agenda/draft/glossary.ts'
import type { Rows } from '../../../../../shared/agenda/fields/field.ts'
import { valueIn } from '../../../../../shared/agenda/fields/fieldTables.ts'
import { PERSON_FIELDS } from '../../../../../shared/agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../../../../../shared/agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../../../../../shared/agenda/fields/show.ts'
import { TERM_FIELDS } from '../../../../../shared/agenda/fields/term.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'

type TextChange = DraftChangeOf<'setText'>
type ValueChange = DraftChangeOf<'setValue'>

/** A change of one field. */
export type FieldChange = TextChange | ValueChange

/** The same without what it holds: where a field is. */
type WithoutValues<C> = C extends FieldChange ? Omit<C, 'value' | 'was'> : never
export type FieldAddress = WithoutValues<FieldChange>

/** What a field at such an address can hold. */
export type ValueAt<A extends FieldAddress> = A['type'] extends 'setText'
  ? TextChange['value']
  : Extract<ValueChange, { of: A['of']; field: A['field'] }>['value']

/** Whether a change is one of a single field. */
export function isFieldChange(change: DraftChange): change is FieldChange {
  return change.type === 'setText' || change.type === 'setValue'
}

/** One name for a field of the draft. */
export function keyOf(address: FieldAddress): string {
  const lang = address.type === 'setText' ? address.lang : ''
  return [address.of, address.id ?? '', address.field, lang].join('|')
}

/** What a field at an address holds, as changes state it; undefined where what has it is gone. */
function heldAt(agenda: Agenda, address: FieldAddress): unknown {
  const held = (fields: Rows, thing: object | null | undefined) =>
    thing ? valueIn(fields, thing, address.field) : undefined
  switch (address.of) {
    case 'show':
      return held(SHOW_FIELDS, agenda)
    case 'segment':
      return held(
        SEGMENT_FIELDS,
        agenda.segments.find(({ id }) => id === address.id),
      )
    case 'item': {
      const item = findItem(agenda, address.id)?.item
      return item && itemValue(item, address.field)
    }
    case 'person':
      return held(PERSON_FIELDS, personOf(agenda, address.id))
    case 'term':
      return held(TERM_FIELDS, termOf(agenda, address.id))
  }
}

/** What a field holds now; undefined where what has it is gone. */
export function presentAt(agenda: Agenda, address: FieldAddress): unknown {
  const held = heldAt(agenda, address)
  if (address.type === 'setValue' || held === undefined) return held
  // What is edited as texts is texts, or none.
  return (held as Texts | null)?.[address.lang] ?? null
}

/** The change that puts a value into a field, against what it holds now. */
export function fieldChange<A extends FieldAddress>(
  agenda: Agenda,
  address: A,
  value: ValueAt<A>,
): FieldChange {
  return { ...address, value, was: presentAt(agenda, address) } as FieldChange
}
