import { editItem, putPerson, putSegment } from '../edits.ts'
import { BRIEFING_FIELDS, isOfBriefing, NO_BRIEFING } from '../fields/briefing.ts'
import type { Rows } from '../fields/field.ts'
import { valueIn } from '../fields/fieldValue.ts'
import { ITEM_FIELDS } from '../fields/item.ts'
import { PERSON_FIELDS } from '../fields/person.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import { SHOW_FIELDS } from '../fields/show.ts'
import { TERM_FIELDS } from '../fields/term.ts'
import type { Term } from '../glossary/term.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { same } from '../same.ts'
import type { LanguageTag, Texts } from '../texts.ts'
import type { DraftChangeOf } from './change.ts'
import { putTerm, termOf } from './glossary.ts'
import { type Changed, faulty } from './outcome.ts'

type TextChange = DraftChangeOf<'setText'>
type ItemText = Extract<TextChange, { of: 'item' }>['field']

/** A text with one language of it replaced or taken out; null where none is left. */
function withText(texts: Texts | null, lang: LanguageTag, text: string | null): Texts | null {
  const { [lang]: _, ...others } = texts ?? {}
  const after = text === null ? others : { ...texts, [lang]: text }
  return Object.keys(after).length === 0 ? null : after
}

/** A text field: what it holds, and the agenda with something else in it (null: nothing). */
type Field = {
  readonly texts: Texts | null
  readonly put: (texts: Texts | null) => Agenda
  /** It must hold something. */
  readonly required: boolean
}

/** A text of a thing; one that a new thing cannot be without must hold something. */
function fieldIn<T extends object>(
  rows: Rows,
  thing: T,
  name: keyof T & string,
  put: (thing: T) => Agenda,
): Field {
  return {
    // What is edited as texts is texts, or none.
    texts: valueIn(rows, thing, name) as Texts | null,
    put: (texts) => put({ ...thing, [name]: texts }),
    required: rows[name]?.fresh === null,
  }
}

function itemField(agenda: Agenda, item: Item, field: ItemText): Field {
  const put = (made: Item) => editItem(agenda, item.id, made)
  if (!isOfBriefing(field)) return fieldIn(ITEM_FIELDS, item, field, put)
  const briefing = item.briefing ?? NO_BRIEFING
  return fieldIn(BRIEFING_FIELDS, briefing, field, (made) => put({ ...item, briefing: made }))
}

function fieldOf(agenda: Agenda, change: TextChange): Field | null {
  switch (change.of) {
    case 'show':
      return fieldIn(SHOW_FIELDS, agenda, change.field, (made) => made)
    case 'segment': {
      const found = agenda.segments.find(({ id }) => id === change.id)
      const put = (made: Segment) => putSegment(agenda, made)
      return found ? fieldIn(SEGMENT_FIELDS, found, change.field, put) : null
    }
    case 'item': {
      const found = agenda.segments.flatMap(({ items }) => items).find(({ id }) => id === change.id)
      return found ? itemField(agenda, found, change.field) : null
    }
    case 'person': {
      const found = agenda.people.find(({ id }) => id === change.id)
      const put = (made: Person) => putPerson(agenda, made)
      return found ? fieldIn(PERSON_FIELDS, found, change.field, put) : null
    }
    case 'term': {
      const found = termOf(agenda, change.id)
      const put = (made: Term) => putTerm(agenda, made)
      return found ? fieldIn(TERM_FIELDS, found, change.field, put) : null
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
  if (after === null && field.required) return faulty({ fault: 'last-text', field: path })
  const undo = [{ ...change, value: change.was, was: change.value }]
  return { ok: true, agenda: field.put(after), undo }
}
