import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange, DraftChangeOf } from '../../../../../shared/agenda/draft/change.ts'
import { itemValue } from '../../../../../shared/agenda/draft/fieldChanges.ts'
import { termOf } from '../../../../../shared/agenda/draft/glossary.ts'
import type { Rows } from '../../../../../shared/agenda/fields/field.ts'
import { type JoinedField, valueIn } from '../../../../../shared/agenda/fields/fieldTables.ts'
import { PERSON_FIELDS } from '../../../../../shared/agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../../../../../shared/agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../../../../../shared/agenda/fields/show.ts'
import { TERM_FIELDS } from '../../../../../shared/agenda/fields/term.ts'
import type { ItemId, SegmentId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../../shared/agenda/order.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import { findSegment } from './rows.ts'

type TextChange = DraftChangeOf<'setText'>
type ValueChange = DraftChangeOf<'setValue'>

/** A change of one field. */
export type FieldChange = TextChange | ValueChange

/** The address of a field: a change of it without the values. */
type WithoutValues<C> = C extends FieldChange ? Omit<C, 'value' | 'was'> : never
export type FieldAddress = WithoutValues<FieldChange>

/** The address of a text in one language, and in all languages. */
export type TextAddress = Extract<FieldAddress, { type: 'setText' }>
type WithoutLang<A> = A extends TextAddress ? Omit<A, 'lang'> : never
export type TextsAddress = WithoutLang<TextAddress>

/** The values that a field with such an address can have. */
export type ValueAt<A extends FieldAddress> = A['type'] extends 'setText'
  ? TextChange['value']
  : Extract<ValueChange, { of: A['of']; field: A['field'] }>['value']

/** Returns the address of a field other than a text. */
export function fieldOf<
  Of extends ValueChange['of'],
  Id extends Extract<ValueChange, { of: Of }>['id'],
  Field extends Extract<ValueChange, { of: Of }>['field'],
>(of: Of, id: Id, field: Field) {
  return { type: 'setValue', of, id, field } as const
}

/** Returns whether a change is of a single field. */
export function isFieldChange(change: DraftChange): change is FieldChange {
  return change.type === 'setText' || change.type === 'setValue'
}

/** Returns a key that only this field of the draft has. */
export function keyOf(address: FieldAddress): string {
  const lang = address.type === 'setText' ? address.lang : ''
  return [address.of, address.id ?? '', address.field, lang].join('|')
}

/** Returns the value of a field; undefined if its item, segment or person no longer exists. */
function valueAt(agenda: Agenda, address: FieldAddress | TextsAddress): unknown {
  const fieldIn = (fields: Rows, thing: object | null | undefined) =>
    thing ? valueIn(fields, thing, address.field) : undefined
  switch (address.of) {
    case 'show':
      return fieldIn(SHOW_FIELDS, agenda)
    case 'segment':
      return fieldIn(SEGMENT_FIELDS, findSegment(agenda, address.id))
    case 'item': {
      const item = findItem(agenda, address.id)?.item
      return item && itemValue(item, address.field)
    }
    case 'person':
      return fieldIn(PERSON_FIELDS, personOf(agenda, address.id))
    case 'term':
      return fieldIn(TERM_FIELDS, termOf(agenda, address.id))
  }
}

/** The field that names each kind of thing. */
const NAMES = {
  show: 'title',
  segment: 'title',
  item: 'title',
  person: 'name',
  term: 'texts',
} as const

/** Returns whether a field names its thing. */
export function isName({ of, field }: TextsAddress): boolean {
  return NAMES[of] === field
}

/** Returns the texts of a field in all languages: null if it has none, undefined if its thing does not exist. */
export function textsAt(agenda: Agenda, address: TextsAddress): Texts | null | undefined {
  // A field that is edited as texts has texts or nothing.
  return valueAt(agenda, address) as Texts | null | undefined
}

/** Returns the title or name of a thing of an agenda (without an id: of the show); undefined if it does not exist. */
export function nameIn(agenda: Agenda, of: keyof typeof NAMES, id = ''): Texts | undefined {
  // Each kind of thing has the field that names it, which the type cannot state for all of them at once.
  return textsAt(agenda, { type: 'setText', of, id, field: NAMES[of] } as TextsAddress) ?? undefined
}

/** Returns the present value of a field in the form of a change; undefined if its thing no longer exists. */
export function presentAt(agenda: Agenda, address: FieldAddress): unknown {
  if (address.type === 'setValue') return valueAt(agenda, address)
  const texts = textsAt(agenda, address)
  return texts === undefined ? undefined : (texts?.[address.lang] ?? null)
}

/** Returns the change that sets a field; it also states the present value. */
export function fieldChange<A extends FieldAddress>(
  agenda: Agenda,
  address: A,
  value: ValueAt<A>,
): FieldChange {
  return { ...address, value, was: presentAt(agenda, address) } as FieldChange
}

/** Builds changes of a draft; each takes into account the ones before it. */
export class ChangeBuilder {
  readonly original: Agenda
  readonly #changes: DraftChange[] = []
  #agenda: Agenda
  #isPossible = true

  constructor(agenda: Agenda) {
    this.original = agenda
    this.#agenda = agenda
  }

  /** The agenda after the changes so far. */
  get agenda(): Agenda {
    return this.#agenda
  }

  add(change: DraftChange): this {
    const result = applyChanges(this.#agenda, [change])
    if (result.ok) {
      this.#agenda = result.agenda
      this.#changes.push(change)
    } else this.#isPossible = false
    return this
  }

  /** Sets a field; does nothing if it already has that value. */
  set<A extends FieldAddress>(address: A, value: ValueAt<A>): this {
    const change = fieldChange(this.#agenda, address, value)
    return same(change.value, change.was) ? this : this.add(change)
  }

  /** Sets fields of a thing to the values joined from it and another thing. */
  join(of: 'item' | 'segment' | 'person', id: string, fields: readonly JoinedField[]): this {
    for (const { name, edit, value } of fields) {
      // Address and value belong to the same field, which their types cannot express.
      const set = (address: object, to: unknown) =>
        this.set({ ...address, of, id, field: name } as FieldAddress, to as never)
      if (edit !== 'texts') set({ type: 'setValue' }, value)
      else
        for (const [lang, text] of Object.entries(value ?? {})) set({ type: 'setText', lang }, text)
    }
    return this
  }

  segment(id: SegmentId): Segment | null {
    return findSegment(this.#agenda, id)
  }

  item(id: ItemId): Item | null {
    return findItem(this.#agenda, id)?.item ?? null
  }

  /** Moves items to a place, one after the other. */
  moveItems(items: readonly Item[], { segment, after }: Spot): this {
    let previous = after
    for (const { id: item } of items) {
      const was = spotOf(this.#agenda, item)
      const to = { segment, after: previous }
      if (was !== null && !same(was, to)) this.add({ type: 'moveItem', item, to, was })
      previous = item
    }
    return this
  }

  /** Moves segments to a place, one after the other. */
  moveSegments(segments: readonly Segment[], after: SegmentId | null): this {
    let previous = after
    for (const { id } of segments) {
      const at = this.#agenda.segments.findIndex((segment) => segment.id === id)
      const was = this.#agenda.segments[at - 1]?.id ?? null
      if (was !== previous) this.add({ type: 'moveSegment', segment: id, after: previous, was })
      previous = id
    }
    return this
  }

  removeItem(id: ItemId): this {
    const was = this.item(id)
    return was === null ? this : this.add({ type: 'removeItem', was })
  }

  removeSegment(id: SegmentId): this {
    const was = this.segment(id)
    return was === null ? this : this.add({ type: 'removeSegment', was })
  }

  /** Returns all changes; null if one of them cannot be made, or there are none. */
  changes(): readonly DraftChange[] | null {
    return this.#isPossible && this.#changes.length > 0 ? this.#changes : null
  }

  /** Returns all changes, with further ones that keep the start of the show. */
  changesKeepingStart(): readonly DraftChange[] | null {
    const oldFirst = this.original.segments[0]
    const first = this.#agenda.segments[0]
    if (oldFirst === undefined || first === undefined || first.id === oldFirst.id)
      return this.changes()
    const remains = this.segment(oldFirst.id) !== null
    if (remains || first.start.type === 'follows')
      this.set(fieldOf('segment', first.id, 'start'), oldFirst.start)
    if (remains) this.set(fieldOf('segment', oldFirst.id, 'start'), { type: 'follows' })
    return this.changes()
  }
}
