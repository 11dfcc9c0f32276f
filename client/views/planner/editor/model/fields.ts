import type { DraftChange, DraftChangeOf } from '../../../../../shared/agenda/draft/change.ts'
import { itemValue } from '../../../../../shared/agenda/draft/values.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
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

function segmentOf(agenda: Agenda, id: string): Segment | null {
  return agenda.segments.find((segment) => segment.id === id) ?? null
}

function itemTexts(item: Item, field: 'title' | 'notes' | 'announce'): Texts | null {
  return field === 'title' ? item.title : (item.briefing?.[field] ?? null)
}

/** The texts of a field, undefined where what has it is gone. */
function textsAt(agenda: Agenda, address: FieldAddress & { type: 'setText' }) {
  switch (address.of) {
    case 'show':
      return agenda[address.field]
    case 'segment':
      return segmentOf(agenda, address.id)?.title
    case 'item': {
      const item = findItem(agenda, address.id)?.item
      return item && itemTexts(item, address.field)
    }
    case 'person':
      return personOf(agenda, address.id)?.[address.field]
  }
}

function valueAt(agenda: Agenda, address: FieldAddress & { type: 'setValue' }): unknown {
  switch (address.of) {
    case 'show':
      return agenda[address.field] ?? (address.field === 'notes' ? [] : null)
    case 'segment':
      return segmentOf(agenda, address.id)?.[address.field]
    case 'item': {
      const item = findItem(agenda, address.id)?.item
      return item && itemValue(item, address.field)
    }
    case 'person':
      return personOf(agenda, address.id)?.speaks
  }
}

/** What a field holds now; undefined where what has it is gone. */
export function presentAt(agenda: Agenda, address: FieldAddress): unknown {
  if (address.type === 'setValue') return valueAt(agenda, address)
  const texts = textsAt(agenda, address)
  return texts === undefined ? undefined : (texts?.[address.lang] ?? null)
}

/** The change that puts a value into a field, against what it holds now. */
export function fieldChange<A extends FieldAddress>(
  agenda: Agenda,
  address: A,
  value: ValueAt<A>,
): FieldChange {
  return { ...address, value, was: presentAt(agenda, address) } as FieldChange
}
