import { slimmingAfter } from '../defaults.ts'
import { editItem, itemOf, putItem, putPerson, putSegment } from '../edits.ts'
import { BRIEFING_FIELDS, isBriefingField, NO_BRIEFING } from '../fields/briefing.ts'
import type { Rows } from '../fields/field.ts'
import { valueIn, withValue } from '../fields/fieldTables.ts'
import { ITEM_FIELDS } from '../fields/item.ts'
import { PERSON_FIELDS } from '../fields/person.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import { SHOW_FIELDS } from '../fields/show.ts'
import { TERM_FIELDS } from '../fields/term.ts'
import type { Agenda, Item } from '../model.ts'
import { same } from '../same.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import type { TextChange, ValueChange } from './change.ts'
import { putTerm, termOf } from './glossary.ts'
import { type Changed, changed, refuseChange, refuseStale, refuseUnknown } from './outcome.ts'

type FieldChange = TextChange | ValueChange
type Thing = Readonly<Record<string, unknown>>

/** The thing that a change edits, with its field table; `put` returns the agenda with the edited thing. */
type Target = {
  readonly fields: Rows
  readonly thing: Thing
  readonly put: (edited: Thing) => Agenda
}

function target<T extends object>(
  fields: Rows,
  thing: T | null | undefined,
  put: (edited: T) => Agenda,
): Target | null {
  // An edited thing has the type of the thing.
  return thing ? { fields, thing: thing as Thing, put: (edited) => put(edited as T) } : null
}

function itemTarget(agenda: Agenda, id: string, field: string): Target | null {
  const item = itemOf(agenda, id)
  return isBriefingField(field)
    ? target(BRIEFING_FIELDS, item && (item.briefing ?? NO_BRIEFING), (briefing) =>
        editItem(agenda, id, { briefing }),
      )
    : target(ITEM_FIELDS, item, (edited) => putItem(agenda, edited))
}

function targetInShow(agenda: Agenda, change: Exclude<FieldChange, { of: 'show' }>): Target | null {
  const { id } = change
  const hasId = (one: { readonly id: string }) => one.id === id
  switch (change.of) {
    case 'segment':
      return target(SEGMENT_FIELDS, agenda.segments.find(hasId), (edited) =>
        putSegment(agenda, edited),
      )
    case 'item':
      return itemTarget(agenda, id, change.field)
    case 'person':
      return target(PERSON_FIELDS, agenda.people.find(hasId), (edited) => putPerson(agenda, edited))
    case 'term':
      return target(TERM_FIELDS, termOf(agenda, id), (edited) => putTerm(agenda, edited))
  }
}

function targetOf(agenda: Agenda, change: FieldChange): Target {
  if (change.of === 'show')
    return { fields: SHOW_FIELDS, thing: agenda, put: (edited) => edited as Agenda }
  return targetInShow(agenda, change) ?? refuseUnknown(change.of, change.id)
}

function reversed<C extends FieldChange>(change: C): C {
  return { ...change, value: change.was, was: change.value }
}

/** Sets one language of a text (null removes it); returns null if no language remains. */
function withText(texts: Texts | null, lang: LanguageTag, text: string | null): Texts | null {
  const { [lang]: _, ...others } = texts ?? {}
  const after = text === null ? others : { ...texts, [lang]: text }
  return Object.keys(after).length === 0 ? null : after
}

/** Changes one language of a text. */
export function applyTextChange(agenda: Agenda, change: TextChange): Changed {
  const { fields, thing, put } = targetOf(agenda, change)
  const { field, lang, value, was } = change
  // A field that is edited as texts has texts or null.
  const texts = valueIn(fields, thing, field) as Texts | null
  const path = `${field}.${lang}`
  refuseStale(path, texts?.[lang] ?? null, was)
  const after = withText(texts, lang, value)
  // A required text must have at least one language.
  if (after === null && fields[field]?.initial === null)
    refuseChange({ reason: 'last-one', what: path })
  return changed(put({ ...thing, [field]: after }), reversed(change))
}

/** Changes a field that is not a text. */
export function applyValueChange(agenda: Agenda, change: ValueChange): Changed {
  const { fields, thing, put } = targetOf(agenda, change)
  const { field, value, was } = change
  refuseStale(field, valueIn(fields, thing, field), was)
  if (change.of === 'item' && (field === 'kind' || field === 'planned'))
    return withSlimming(agenda, change)
  return changed(put(withValue(fields, thing, field, value)), reversed(change))
}

/** Changes the kind or length of an item; a default slimming follows (P3). */
function withSlimming(agenda: Agenda, change: Extract<ValueChange, { of: 'item' }>): Changed {
  const { id, field, value } = change
  const item = itemOf(agenda, id) ?? refuseUnknown('item', id)
  const edited: Item = { ...item, [field]: value }
  const after = { ...edited, slimming: slimmingAfter(item, edited) }
  const result = putItem(agenda, after)
  const restored = slimmingAfter(after, item)
  if (!item.slimming || [after.slimming, restored].some((one) => same(one, item.slimming)))
    return changed(result, reversed(change))
  // Undo sets the field first, which changes the slimming to `restored`.
  const restore = { type: 'setValue', of: 'item', id, field: 'slimming' } as const
  const undo = { ...restore, value: item.slimming, was: restored }
  return changed(result, reversed(change), undo)
}

/** Returns the value of a field of an item or its briefing. */
export function itemValue(item: Item, field: string): unknown {
  return isBriefingField(field)
    ? valueIn(BRIEFING_FIELDS, item.briefing ?? NO_BRIEFING, field)
    : valueIn(ITEM_FIELDS, item, field)
}
