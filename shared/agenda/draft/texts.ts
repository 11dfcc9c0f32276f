import { editItem, editPerson, editSegment } from '../edits.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { same } from '../same.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import type { DraftChangeOf } from './change.ts'
import { type Changed, faulty } from './outcome.ts'

type TextChange = DraftChangeOf<'setText'>

/** A text with one language of it replaced or taken out; null where none is left. */
function withText(texts: Texts | null, lang: LanguageTag, text: string | null): Texts | null {
  const { [lang]: _, ...others } = texts ?? {}
  const after = text === null ? others : { ...texts, [lang]: text }
  return Object.keys(after).length === 0 ? null : after
}

/** A text field: what it holds, and the agenda with something else in it; null where it must hold something. */
type Field = {
  readonly texts: Texts | null
  readonly put: (texts: Texts) => Agenda
  readonly clear: (() => Agenda) | null
}

/** A field that may be empty. */
function optional(texts: Texts | null, put: (texts: Texts | null) => Agenda): Field {
  return { texts, put, clear: () => put(null) }
}

/** A field that always holds a text. */
function required(texts: Texts, put: (texts: Texts) => Agenda): Field {
  return { texts, put, clear: null }
}

function itemField(agenda: Agenda, item: Item, field: 'title' | 'notes' | 'announce'): Field {
  if (field === 'title')
    return required(item.title, (title) => editItem(agenda, item.id, { title }))
  const briefing = item.briefing ?? { notes: null, announce: null }
  return optional(briefing[field], (texts) =>
    editItem(agenda, item.id, { briefing: { ...briefing, [field]: texts } }),
  )
}

function personField(
  agenda: Agenda,
  person: Person,
  field: Extract<TextChange, { of: 'person' }>['field'],
): Field {
  if (field === 'name')
    return required(person.name, (name) => editPerson(agenda, person.id, { name }))
  return optional(person[field], (texts) => editPerson(agenda, person.id, { [field]: texts }))
}

function segmentField(agenda: Agenda, segment: Segment): Field {
  return required(segment.title, (title) => editSegment(agenda, segment.id, { title }))
}

function showField(agenda: Agenda, field: 'title' | 'series'): Field {
  return field === 'title'
    ? required(agenda.title, (title) => ({ ...agenda, title }))
    : optional(agenda.series, (series) => ({ ...agenda, series }))
}

function fieldOf(agenda: Agenda, change: TextChange): Field | null {
  switch (change.of) {
    case 'show':
      return showField(agenda, change.field)
    case 'segment': {
      const segment = agenda.segments.find(({ id }) => id === change.id)
      return segment ? segmentField(agenda, segment) : null
    }
    case 'item': {
      const item = agenda.segments.flatMap(({ items }) => items).find(({ id }) => id === change.id)
      return item ? itemField(agenda, item, change.field) : null
    }
    case 'person': {
      const person = agenda.people.find(({ id }) => id === change.id)
      return person ? personField(agenda, person, change.field) : null
    }
  }
}

/** The agenda with one language of a text changed. */
export function setText(agenda: Agenda, change: TextChange): Changed {
  const field = fieldOf(agenda, change)
  if (field === null)
    return change.of === 'show'
      ? faulty({ fault: 'stale', field: change.field, actual: null })
      : faulty({ fault: 'unknown', what: change.of, id: change.id })
  const actual = field.texts?.[change.lang] ?? null
  const path = `${change.field}.${change.lang}`
  if (!same(actual, change.was)) return faulty({ fault: 'stale', field: path, actual })
  const after = withText(field.texts, change.lang, change.value)
  const made = after === null ? field.clear?.() : field.put(after)
  if (made === undefined) return faulty({ fault: 'last-text', field: path })
  return { ok: true, agenda: made, undo: [{ ...change, value: change.was, was: change.value }] }
}
