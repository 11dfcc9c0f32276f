import { freshOf } from './fields/fieldTables.ts'
import type { PersonCore } from './fields/person.ts'
import { PERSON_ROWS } from './fields/rows.ts'
import type { Person } from './model.ts'

/** A new person, of whom nothing is known but what is said. */
export function newPerson(said: PersonCore & Partial<Person>): Person {
  return freshOf(PERSON_ROWS, said)
}
