import { comparisonKey } from '../../agenda/comparisonKey.ts'
import type { PersonId } from '../../agenda/ids.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/**
 * A person in the stored values of a show. `number` counts people by their first occurrence, from 1; names and family names have
 * their language. `hasLink`: a link of the person has the same id.
 */
export type StoredPerson = {
  readonly id: PersonId
  readonly number: number
  hasLink: boolean
  readonly names: Map<string, string>
  readonly families: Map<string, string>
}

/** The texts of a person that are spellings of their name. */
export const NAME_FIELDS: ReadonlySet<unknown> = new Set(['name', 'family', 'pronunciation'])

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is the record of a person on an agenda. */
export function isPersonRecord(value: JsonRecord): boolean {
  return typeof value['id'] === 'string' && isJsonRecord(value['name']) && 'speaks' in value
}

/** Whether a value changes the name of a person: a live rename, or its step. */
export function isRename(value: JsonRecord): boolean {
  const hasName = isJsonRecord(value['name']) || isJsonRecord(value['is'])
  return typeof value['person'] === 'string' && hasName
}

/** Whether a value changes a field of a person in a draft. */
export function isPersonChange(value: JsonRecord): boolean {
  return value['of'] === 'person' && typeof value['id'] === 'string' && 'field' in value
}

/** Calls `visit` with each record in a value, the outer ones first. */
function eachRecord(value: unknown, visit: (record: JsonRecord) => void): void {
  if (Array.isArray(value)) for (const one of value) eachRecord(one, visit)
  if (!isJsonRecord(value)) return
  visit(value)
  for (const one of Object.values(value)) eachRecord(one, visit)
}

function addTexts(spellings: Map<string, string>, texts: unknown): void {
  if (!isJsonRecord(texts)) return
  for (const [tag, text] of Object.entries(texts)) {
    if (typeof text === 'string' && text.trim() !== '') spellings.set(text.trim(), tag)
  }
}

/** Collects people from stored values, in order of their first occurrence. */
export class PeopleCollector {
  readonly people = new Map<PersonId, StoredPerson>()

  addFrom(values: readonly unknown[]): void {
    eachRecord(values, (record) => this.#add(record))
  }

  #add(record: JsonRecord): void {
    const { grant, link, id, person } = record
    if (isJsonRecord(grant) && typeof link === 'string' && grant['person'] === link)
      this.#personOf(link).hasLink = true
    if (isPersonRecord(record)) this.#addRecord(record)
    else if (isPersonChange(record) && NAME_FIELDS.has(record['field'])) {
      const { names, families } = this.#personOf(id)
      const spellings = record['field'] === 'family' ? families : names
      for (const key of ['value', 'was'])
        addTexts(spellings, { [`${record['lang']}`]: record[key] })
    } else if (isRename(record)) {
      for (const key of ['name', 'was', 'is']) addTexts(this.#personOf(person).names, record[key])
    }
  }

  #addRecord({ id, name, pronunciation, family }: JsonRecord): void {
    const { names, families } = this.#personOf(id)
    addTexts(names, name)
    addTexts(names, pronunciation)
    addTexts(families, family)
  }

  #personOf(id: unknown): StoredPerson {
    const key = String(id)
    const person: StoredPerson = this.people.get(key) ?? {
      ...{ id: key, number: this.people.size + 1, hasLink: false },
      ...{ names: new Map(), families: new Map() },
    }
    this.people.set(key, person)
    return person
  }
}

/** Returns all people in the stored values of a show, in order of their first occurrence, with all spellings that their names ever had. */
export function storedPeople(values: readonly unknown[]): readonly StoredPerson[] {
  const collector = new PeopleCollector()
  collector.addFrom(values)
  return [...collector.people.values()]
}

/** Returns the people with an id or a name, in any language that it ever had; several people can have the same name. */
export function peopleNamed(
  people: readonly StoredPerson[],
  name: string,
): readonly StoredPerson[] {
  const key = comparisonKey(name)
  return people.filter(
    ({ id, names }) => id === name || [...names.keys()].some((one) => comparisonKey(one) === key),
  )
}

/** Returns the id of an erased person: the place in order of first occurrence. */
export function erasedId(number: number): PersonId {
  return `erased-${number}`
}

/** Whether a person was erased. */
export function isErased({ id, number }: Pick<StoredPerson, 'id' | 'number'>): boolean {
  return id === erasedId(number)
}
