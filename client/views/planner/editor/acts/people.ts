import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Fields } from '../../../../../shared/agenda/fields/field.ts'
import {
  ITEM_ROWS,
  joinFields,
  newPerson as newPersonOf,
  PERSON_ROWS,
  peopleFields,
  SEGMENT_ROWS,
} from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Person, Segment } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { flatItems, personOf } from '../../../../../shared/run/lookup.ts'
import { guessTag } from '../../../../i18n/guessTag.ts'
import { findByName, foldForSearch } from '../../../../ui/controls/findByName.ts'
import { ChangeBuilder, type FieldAddress } from '../model/changes.ts'
import type { NewId } from '../model/rows.ts'

/** Returns the language of the agenda in which a name is typed; a name without Latin letters is in a language of its script. */
function languageOfName({ languages }: Agenda, name: string): LanguageTag {
  const typed = /\p{Script=Latin}/u.test(name) ? guessTag('', languages) : guessTag(name, languages)
  return languages.includes(typed) ? typed : (languages[0] ?? 'en')
}

/** Returns a new person with a typed name. */
export function newPerson(agenda: Agenda, name: string, newId: NewId): Person {
  return newPersonOf({ id: newId(), name: { [languageOfName(agenda, name)]: name.trim() } })
}

/** Returns the change that adds a person at the end of the list. */
export function insertPerson(agenda: Agenda, person: Person): DraftChange {
  return { type: 'insertPerson', after: agenda.people.at(-1)?.id ?? null, person }
}

/** Returns the items in which a person speaks. */
export function itemsOf(agenda: Agenda, person: string): readonly Item[] {
  return flatItems(agenda).flatMap(({ item }) =>
    item.speakers.some((speaker) => speaker.person === person) ? [item] : [],
  )
}

/** Returns the segments that a person chairs. */
export function chairedBy(agenda: Agenda, person: string): readonly Segment[] {
  return agenda.segments.filter(({ chair }) => chair === person)
}

/** Replaces people in all fields of a thing that name them. */
function replaceNames<T extends object, Core>(
  rewrite: ChangeBuilder,
  kind: 'item' | 'segment',
  fields: Fields<T, Core>,
  thing: T & { readonly id: string },
  to: (person: string) => string,
): void {
  for (const { name, people } of peopleFields(fields)) {
    if (people.list(thing).every((person) => to(person) === person)) continue
    const address = { type: 'setValue', of: kind, id: thing.id, field: name }
    // Address and value belong to the same field, which their types cannot express.
    rewrite.set(address as FieldAddress, people.replace(thing, to) as never)
  }
}

/** Returns the changes that merge person `from` into person `into`, who replaces them everywhere and gets their data; null if one does not exist. */
export function mergePeople(agenda: Agenda, from: string, into: string) {
  const [source, target] = [personOf(agenda, from), personOf(agenda, into)]
  if (source === null || target === null || from === into) return null
  const rewrite = new ChangeBuilder(agenda)
  const to = (person: string) => (person === from ? into : person)
  for (const segment of agenda.segments) {
    replaceNames(rewrite, 'segment', SEGMENT_ROWS, segment, to)
    for (const item of segment.items) replaceNames(rewrite, 'item', ITEM_ROWS, item, to)
  }
  rewrite.join('person', into, joinFields(PERSON_ROWS, target, source))
  return rewrite.add({ type: 'removePerson', was: source }).changes()
}

/** Returns the people whose name contains the typed text, best match first: at the beginning, at the beginning of a word, elsewhere. */
export function peopleLike({ people }: Agenda, typed: string, without: readonly string[] = []) {
  const others = people.filter(({ id }) => !without.includes(id))
  return findByName(others, foldForSearch(typed.trim()), ({ name }) =>
    Object.values(name).map(foldForSearch),
  )
}

/** Returns the person who has this whole name in some language (case is ignored), or null. */
export function personNamed(agenda: Agenda, name: string): Person | null {
  const typed = name.normalize('NFKC').trim().toLowerCase()
  const hasName = (person: Person) =>
    Object.values(person.name).some((one) => one.normalize('NFKC').toLowerCase() === typed)
  return agenda.people.find(hasName) ?? null
}
