import { comparisonKey } from '../comparisonKey.ts'
import { newPerson } from '../fields/fieldTables.ts'
import { mergeTexts } from '../fields/mergeValues.ts'
import type { PersonId } from '../ids.ts'
import type { Person } from '../model.ts'
import { TEXT_LIMIT } from '../textLimits.ts'
import type { Texts } from '../texts.ts'
import type { ReadSpeaker } from './reading.ts'

/** Cuts each text to the maximum length in an agenda. */
export function limitTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [tag, text.slice(0, TEXT_LIMIT)]),
  )
}

/** Returns an id from the letters of a name, or from its character codes in other scripts. It does not depend on the order of people, so that nobody gets another person's link. */
function slugOf(texts: Texts): string {
  const lists = Object.values(texts).map((text) => comparisonKey(text).match(/[a-z0-9]+/g) ?? [])
  const words = lists.find((found) => found.join('').length > 1)
  if (words !== undefined) return words.join('-').slice(0, 40)
  const [name = ''] = Object.values(texts)
  const codes = [...comparisonKey(name)].map((letter) => letter.codePointAt(0)?.toString(36) ?? '')
  return `u${codes.join('-')}`.slice(0, 40).replace(/-$/, '')
}

/** Merges two texts about a person; the first has precedence. */
function mergeOptional(one: Texts | null, other: Texts | null): Texts | null {
  const merged = mergeTexts(other, one)
  return merged && limitTexts(merged)
}

/** Returns an object with the field `address`; an empty object if there is no form of address. */
function addressIn(address: Texts | null): Pick<Person, 'address'> {
  return address === null ? {} : { address }
}

/** Collects the people of a source, each once, with ids made from their names. */
export class KnownPeople {
  readonly #people: Person[] = []
  readonly #byName = new Map<string, number>()

  /** Returns the id of a speaker; adds an unknown one. */
  idOf(speaker: ReadSpeaker): PersonId {
    const names = Object.values(speaker.name).map(comparisonKey)
    const known = names.map((name) => this.#byName.get(name)).find((index) => index !== undefined)
    const index = known ?? this.#people.length
    const existing = this.#people[index]
    const person = existing ? this.#merge(existing, speaker) : this.#newPerson(speaker)
    this.#people[index] = person
    for (const name of names) this.#byName.set(name, index)
    return person.id
  }

  get all(): readonly Person[] {
    return this.#people
  }

  #merge(person: Person, speaker: ReadSpeaker): Person {
    return {
      ...person,
      name: limitTexts({ ...speaker.name, ...person.name }),
      ...addressIn(mergeOptional(person.address ?? null, speaker.address ?? null)),
      title: mergeOptional(person.title, speaker.title),
      affiliation: mergeOptional(person.affiliation, speaker.affiliation),
    }
  }

  #newPerson({ name, address, title, affiliation }: ReadSpeaker): Person {
    const slug = slugOf(name)
    const usedIds = new Set(this.#people.map(({ id }) => id))
    const id = usedIds.has(slug) ? `${slug}-${this.#people.length + 1}` : slug
    return newPerson({
      id,
      name: limitTexts(name),
      ...addressIn(address ? limitTexts(address) : null),
      title: title && limitTexts(title),
      affiliation: affiliation && limitTexts(affiliation),
    })
  }
}
