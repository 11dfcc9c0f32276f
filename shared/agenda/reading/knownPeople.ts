import { comparisonKey } from '../comparisonKey.ts'
import type { PersonId } from '../ids.ts'
import type { Person } from '../model.ts'
import { newPerson } from '../newPerson.ts'
import { TEXT_LIMIT } from '../textLimits.ts'
import type { Texts } from '../texts.ts'
import type { ReadSpeaker } from './reading.ts'

/** Texts within the limits of an agenda. */
export function bounded(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [tag, text.slice(0, TEXT_LIMIT)]),
  )
}

function namesOf({ name }: Pick<ReadSpeaker, 'name'>): readonly string[] {
  return Object.values(name).map(comparisonKey)
}

/** Plain letters of a name, for an id that can be read in a link; for a name in another script the numbers of its characters. Never a count: links stay with ids, and nobody may come to the link of somebody else. */
function slugOf(texts: Texts): string {
  const plain = Object.values(texts).map((text) => comparisonKey(text).match(/[a-z0-9]+/g) ?? [])
  const words = plain.find((found) => found.join('').length > 1)
  if (words !== undefined) return words.join('-').slice(0, 40)
  const [name = ''] = Object.values(texts)
  const points = [...comparisonKey(name)].map((letter) => letter.codePointAt(0)?.toString(36) ?? '')
  return `u${points.join('-')}`.slice(0, 40).replace(/-$/, '')
}

/** What is known of one person at two places of a source: the first word counts, the second fills what is missing. */
function joined(one: Texts | null, other: Texts | null): Texts | null {
  if (one === null && other === null) return null
  return bounded({ ...other, ...one })
}

/** A form of address as a field, which is not there where nothing is known of it. */
function addressIn(address: Texts | null): Pick<Person, 'address'> {
  return address === null ? {} : { address }
}

/** Everyone who was read, each once however often they speak, under ids made from their names. */
export class KnownPeople {
  readonly #people: Person[] = []
  readonly #byName = new Map<string, number>()

  /** The id of a speaker, who joins the list where nobody there has one of their names. */
  idOf(speaker: ReadSpeaker): PersonId {
    const names = namesOf(speaker)
    const known = names.map((name) => this.#byName.get(name)).find((at) => at !== undefined)
    const at = known ?? this.#people.length
    const before = this.#people[at]
    const person = before ? this.#with(before, speaker) : this.#newcomer(speaker)
    this.#people[at] = person
    for (const name of names) this.#byName.set(name, at)
    return person.id
  }

  /** Everyone so far, in the order in which they were met. */
  get all(): readonly Person[] {
    return this.#people
  }

  #with(person: Person, speaker: ReadSpeaker): Person {
    return {
      ...person,
      name: bounded({ ...speaker.name, ...person.name }),
      ...addressIn(joined(person.address ?? null, speaker.address ?? null)),
      title: joined(person.title, speaker.title),
      affiliation: joined(person.affiliation, speaker.affiliation),
    }
  }

  #newcomer({ name, address, title, affiliation }: ReadSpeaker): Person {
    const slug = slugOf(name)
    const taken = new Set(this.#people.map(({ id }) => id))
    const id = taken.has(slug) ? `${slug}-${this.#people.length + 1}` : slug
    return newPerson({
      id,
      name: bounded(name),
      ...addressIn(address ? bounded(address) : null),
      title: title && bounded(title),
      affiliation: affiliation && bounded(affiliation),
    })
  }
}
