import type { PersonId } from '../ids.ts'
import { memoize } from '../memoize.ts'
import type { Agenda, Briefing, Item, Person, Segment } from '../model.ts'
import { same } from '../same.ts'
import { BRIEFING_FIELDS } from './briefing.ts'
import type { Edit, FieldRow, Fields, PeopleAccess, Rows, Visibility } from './field.ts'
import { ITEM_FIELDS, type ItemCore } from './item.ts'
import { PERSON_FIELDS, type PersonCore } from './person.ts'
import { SEGMENT_FIELDS, type SegmentCore } from './segment.ts'
import { SHOW_FIELDS, type ShowCore } from './show.ts'

/** The tables with general types, for code that works on any field. */
export const ITEM_ROWS: Fields<Item, ItemCore> = ITEM_FIELDS

export const BRIEFING_ROWS: Fields<Briefing, unknown> = BRIEFING_FIELDS

export const SEGMENT_ROWS: Fields<Segment, SegmentCore> = SEGMENT_FIELDS

export const PERSON_ROWS: Fields<Person, PersonCore> = PERSON_FIELDS

export const SHOW_ROWS: Fields<Agenda, ShowCore> = SHOW_FIELDS

function fieldNames<T, Core>(fields: Fields<T, Core>): readonly (keyof T & string)[] {
  // By its type, a table has one key for each field of its thing.
  return Object.keys(fields) as (keyof T & string)[]
}

/** Builds a thing from one value per field; leaves out fields whose value is undefined. */
function buildFrom<T, Core>(
  fields: Fields<T, Core>,
  value: <K extends keyof T & string>(name: K, field: FieldRow<T, K, Core>) => T[K] | undefined,
): T {
  const all = fieldNames(fields).map((name) => [name, value(name, fields[name])] as const)
  // Every field of the thing has a row.
  return Object.fromEntries(all.filter(([, one]) => one !== undefined)) as T
}

/** Creates a thing from these values, with initial values in all other fields. */
export function createFrom<T, Core>(fields: Fields<T, Core>, values: Core & Partial<T>): T {
  const thing: Partial<T> = values
  return buildFrom(fields, (name, { initial }) => (name in thing ? thing[name] : initial?.(values)))
}

/** Returns the second part of a thing that is split; `values` replaces fields of it. */
export function secondPart<T extends Core, Core>(
  fields: Fields<T, Core>,
  whole: T,
  values: Partial<T>,
): T {
  const core = { ...whole, ...values }
  return buildFrom(fields, (name, { split, initial }) => {
    if (name in values || split === 'same') return core[name]
    return split === 'initial' ? initial?.(core) : split(whole, core)
  })
}

/** Merges an existing thing with the same thing from a corrected text. */
export function mergeExisting<T, Core>(
  fields: Fields<T, Core>,
  existing: T,
  incoming: T,
  isSameDay: boolean,
): T {
  return buildFrom(fields, (name, { merge }) => {
    if (merge === 'existing') return existing[name]
    return merge === 'incoming' ? incoming[name] : merge(existing, incoming, isSameDay)
  })
}

type VisibilityRows = Readonly<
  Record<string, { readonly visibleTo: Visibility; readonly edit: Edit }>
>

/** Returns the fields that are hidden from some readers; memoized, because it is called for every item and person. */
const restrictedFields = memoize((fields: VisibilityRows) =>
  Object.entries(fields)
    .filter(([, row]) => row.visibleTo !== 'all')
    .map(([name, { visibleTo: readers, edit }]) => {
      const isOptional = (typeof edit === 'object' && edit !== null) || edit === 'parts'
      return { name, readers, isOptional }
    }),
)

/** Returns a function that hides fields of a thing from a reader: a hidden field is absent if it is optional, else null. */
export function visibleTo<P extends object>(
  fields: VisibilityRows,
  sees: (readers: Visibility) => boolean,
): (thing: P) => P {
  const hidden = restrictedFields(fields).filter(({ readers }) => !sees(readers))
  return (thing) => {
    if (!hidden.some(({ name }) => name in thing)) return thing
    const visible = { ...thing } as Record<string, unknown>
    for (const { name, isOptional } of hidden) {
      if (!(name in visible)) continue
      if (isOptional) delete visible[name]
      else visible[name] = null
    }
    // By the type of its row, a hidden field can be null or absent.
    return visible as P
  }
}

/** The value of a field after two things are joined, in the form that changes use. */
export type JoinedField = { readonly name: string; readonly edit: Edit; readonly value: unknown }

/** Returns the joined values of all fields, except fields that keep the value of the first thing. */
export function joinFields<T, Core>(
  fields: Fields<T, Core>,
  one: T,
  other: T,
): readonly JoinedField[] {
  return fieldNames(fields).flatMap((name) => {
    const { join, edit } = fields[name]
    if (join === 'first') return []
    return [{ name, edit, value: join(one, other) ?? emptyValueOf(edit) ?? null }]
  })
}

/** Returns the value that makes a field absent; undefined if it cannot be absent. */
function emptyValueOf(edit: Edit | undefined): unknown {
  return typeof edit === 'object' ? edit?.emptyValue : undefined
}

/** Returns the value of a field in the form that changes use: an absent field has its `none` value, or null. */
export function valueIn(fields: Rows, thing: object, name: string): unknown {
  // Any thing can be read by the name of its field.
  return (
    (thing as Readonly<Record<string, unknown>>)[name] ?? emptyValueOf(fields[name]?.edit) ?? null
  )
}

/** Returns a thing with a new value in a field; leaves out an optional field if the value is its `none` value. */
export function withValue<T extends object>(
  fields: Rows,
  thing: T,
  name: keyof T & string,
  value: T[keyof T] | null,
): T {
  const none = emptyValueOf(fields[name]?.edit)
  const { [name]: _, ...others } = thing
  if (none !== undefined && same(value, none)) return others as T // The field is optional.
  return { ...thing, [name]: value }
}

/** A field that names people. */
type PeopleField<T> = {
  readonly name: keyof T & string
  readonly people: PeopleAccess<T, T[keyof T]>
}

/** Returns the fields of a table that name people. */
export function peopleFields<T, Core>(fields: Fields<T, Core>): readonly PeopleField<T>[] {
  return fieldNames(fields).flatMap((name) => {
    const { people } = fields[name]
    return people === null ? [] : [{ name, people }]
  })
}

/** Returns the people whom a thing names in its own fields, each once. */
export function peopleIn<T, Core>(fields: Fields<T, Core>, thing: T): readonly PersonId[] {
  return [...new Set(peopleFields(fields).flatMap(({ people }) => people.list(thing)))]
}

/** Replaces the people whom a thing names (null removes a person); leaves out an optional field that then names nobody. */
export function replacePeople<T extends object, Core>(
  fields: Fields<T, Core>,
  thing: T,
  newId: (person: PersonId) => PersonId | null,
): T {
  const replaced = peopleFields(fields)
    .filter(({ people }) => people.list(thing).length > 0)
    .map(({ name, people }): readonly [string, unknown] => [name, people.replace(thing, newId)])
  const all = Object.entries({ ...thing, ...Object.fromEntries(replaced) })
  // The fields are the same, with values of the same types.
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as T
}

/** Creates an item; other fields get their initial values, and its slimming the default of its kind (P3). */
export function newItem(values: ItemCore & Partial<Item>): Item {
  return createFrom(ITEM_ROWS, values)
}

/** Creates a segment; by default it is empty and follows the previous one. */
export function newSegment(values: SegmentCore & Partial<Segment>): Segment {
  return createFrom(SEGMENT_ROWS, values)
}

/** Creates a person; other fields are empty. */
export function newPerson(values: PersonCore & Partial<Person>): Person {
  return createFrom(PERSON_ROWS, values)
}
