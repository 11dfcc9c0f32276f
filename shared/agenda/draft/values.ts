import { slimmingAfter } from '../defaults.ts'
import { editItem, putPerson, putSegment } from '../edits.ts'
import { BRIEFING_FIELDS, isOfBriefing, NO_BRIEFING } from '../fields/briefing.ts'
import type { Rows } from '../fields/field.ts'
import { valueIn, withValue } from '../fields/fieldValue.ts'
import { ITEM_FIELDS } from '../fields/item.ts'
import { PERSON_FIELDS } from '../fields/person.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import { SHOW_FIELDS } from '../fields/show.ts'
import { TERM_FIELDS } from '../fields/term.ts'
import type { Term } from '../glossary/term.ts'
import type { Agenda, Briefing, Item, Person, Segment } from '../model.ts'
import { same } from '../same.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { putTerm, termOf } from './glossary.ts'
import { type Changed, faulty } from './outcome.ts'

type ValueChange = DraftChangeOf<'setValue'>
type ItemChange = Extract<ValueChange, { of: 'item' }>

/** What an item holds in a field, in its briefing or not. */
export function itemValue(item: Item, field: string): unknown {
  return isOfBriefing(field)
    ? valueIn(BRIEFING_FIELDS, item.briefing ?? NO_BRIEFING, field)
    : valueIn(ITEM_FIELDS, item, field)
}

function itemFields(item: Item, change: ItemChange): Partial<Item> {
  const { field, value } = change
  if (field === 'kind' || field === 'planned') {
    const after = { ...item, [field]: value }
    return { [field]: value, slimming: slimmingAfter(item, after) }
  }
  if (!isOfBriefing(field)) return { [field]: value }
  // The schema of the change is that of its field.
  const held = value as Briefing[typeof field]
  return { briefing: withValue(BRIEFING_FIELDS, item.briefing ?? NO_BRIEFING, field, held) }
}

/** What takes a change of an item's field back: the field, and its slimming where that followed. */
function itemUndo(item: Item, change: ItemChange, after: Partial<Item>): DraftChange[] {
  const back = backwards(change)
  const { slimming } = after
  const followed = change.field === 'kind' || change.field === 'planned'
  if (!followed || !slimming || !item.slimming || same(slimming, item.slimming)) return [back]
  // Put back before its field, what follows again is what was followed from; so it comes last.
  const now = slimmingAfter({ ...item, ...after }, item)
  if (same(now, item.slimming)) return [back]
  const { id } = item
  return [
    back,
    { type: 'setValue', of: 'item', id, field: 'slimming', value: item.slimming, was: now },
  ]
}

function backwards<C extends ValueChange>(change: C): C {
  return { ...change, value: change.was, was: change.value }
}

function setInItem(agenda: Agenda, change: ItemChange): Changed {
  const item = agenda.segments.flatMap(({ items }) => items).find(({ id }) => id === change.id)
  if (item === undefined) return faulty({ fault: 'unknown', what: 'item', id: change.id })
  const actual = itemValue(item, change.field)
  if (!same(actual, change.was)) return faulty({ fault: 'stale', field: change.field, actual })
  const fields = itemFields(item, change)
  return {
    ok: true,
    agenda: editItem(agenda, item.id, fields),
    undo: itemUndo(item, change, fields),
  }
}

function setElsewhere(agenda: Agenda, change: Exclude<ValueChange, ItemChange>): Changed {
  const { field } = change
  const put = (fields: Rows, thing: object, made: () => Agenda): Changed => {
    const actual = valueIn(fields, thing, field)
    return same(actual, change.was)
      ? { ok: true, agenda: made(), undo: [backwards(change)] }
      : faulty({ fault: 'stale', field, actual })
  }
  switch (change.of) {
    case 'show':
      return put(SHOW_FIELDS, agenda, () =>
        withValue<Agenda>(SHOW_FIELDS, agenda, change.field, change.value),
      )
    case 'segment': {
      const segment = agenda.segments.find(({ id }) => id === change.id)
      if (segment === undefined) return faulty({ fault: 'unknown', what: 'segment', id: change.id })
      const made = () => withValue<Segment>(SEGMENT_FIELDS, segment, change.field, change.value)
      return put(SEGMENT_FIELDS, segment, () => putSegment(agenda, made()))
    }
    case 'person': {
      const person = agenda.people.find(({ id }) => id === change.id)
      if (person === undefined) return faulty({ fault: 'unknown', what: 'person', id: change.id })
      const made = () => withValue<Person>(PERSON_FIELDS, person, change.field, change.value)
      return put(PERSON_FIELDS, person, () => putPerson(agenda, made()))
    }
    case 'term': {
      const term = termOf(agenda, change.id)
      if (term === null) return faulty({ fault: 'unknown', what: 'term', id: change.id })
      const made = () => withValue<Term>(TERM_FIELDS, term, change.field, change.value)
      return put(TERM_FIELDS, term, () => putTerm(agenda, made()))
    }
  }
}

/** The agenda with one field changed that is no text. */
export function setValue(agenda: Agenda, change: ValueChange): Changed {
  return change.of === 'item' ? setInItem(agenda, change) : setElsewhere(agenda, change)
}
