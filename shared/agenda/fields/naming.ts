import type { PersonId } from '../ids.ts'
import type { Fields, Naming } from './field.ts'
import { namesOf } from './fieldTables.ts'

/** A field that names people, and how. */
type NamingField<T> = {
  readonly name: keyof T & string
  readonly people: Naming<T, T[keyof T]>
}

/** The fields of a table that name people. */
export function namingIn<T, Core>(fields: Fields<T, Core>): readonly NamingField<T>[] {
  return namesOf(fields).flatMap((name) => {
    const { people } = fields[name]
    return people === null ? [] : [{ name, people }]
  })
}

/** Everybody whom a thing names in its own fields, each once. */
export function namedIn<T, Core>(fields: Fields<T, Core>, thing: T): readonly PersonId[] {
  return [...new Set(namingIn(fields).flatMap(({ people }) => people.of(thing)))]
}

/** A thing with other people in place of those it names (null: with nobody); an optional field that names nobody is left out. */
export function renamedIn<T extends object, Core>(
  fields: Fields<T, Core>,
  thing: T,
  to: (person: PersonId) => PersonId | null,
): T {
  const naming = namingIn(fields).filter(({ people }) => people.of(thing).length > 0)
  const named = new Map<string, unknown>(
    naming.map(({ name, people }) => [name, people.renamed(thing, to)]),
  )
  const all = Object.entries({ ...thing, ...Object.fromEntries(named) })
  // The same fields with the same kind of values.
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as T
}
