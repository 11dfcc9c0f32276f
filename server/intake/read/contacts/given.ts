import type { ReadContact } from '../../../../shared/agenda/reading/contacts.ts'
import type { ParsedAgenda, ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import type { PlacedContact } from './apart.ts'

type Named = ReadContact & { readonly name: string | null }

/** A speaker with the lines of the item they are in, or are named on. */
type Placed = { readonly speaker: ReadSpeaker; readonly lines: readonly number[] }

function namesOf({ speaker }: Placed): string[] {
  return Object.values(speaker.name)
}

/** The name of the speaker an address is of: the last before it on its line, or the only one of its line; null where none is. */
function ownerOf(
  { before, name, line, under }: PlacedContact,
  speakers: readonly Placed[],
): string | null {
  const names = speakers.flatMap(namesOf)
  const placed = names
    .map((one) => ({ one, at: before.lastIndexOf(one) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => b.at - a.at)
  const beside = under ?? line
  const [only, other] = [
    ...new Set(
      speakers.filter(({ lines }) => lines.includes(beside)).map((one) => namesOf(one)[0]),
    ),
  ]
  const alone = before === '' && other === undefined ? only : undefined
  return placed[0]?.one ?? names.find((one) => one === name) ?? alone ?? null
}

function joined(contacts: readonly PlacedContact[]): ReadContact {
  const of = (as: PlacedContact['as']) => [
    ...new Set(contacts.filter((one) => one.as === as).map(({ value }) => value)),
  ]
  return { mails: of('mail'), phones: of('phone') }
}

function grouped<K>(
  contacts: readonly PlacedContact[],
  keyOf: (contact: PlacedContact) => K,
): Map<K, PlacedContact[]> {
  const groups = new Map<K, PlacedContact[]>()
  for (const one of contacts) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

function withContacts(agenda: ParsedAgenda, owned: ReadonlyMap<string, ReadContact>): ParsedAgenda {
  const reached = (speaker: ReadSpeaker): ReadSpeaker => {
    const name = Object.values(speaker.name).find((one) => owned.has(one))
    const contact = name === undefined ? undefined : owned.get(name)
    return contact === undefined ? speaker : { ...speaker, contact }
  }
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, speakers: item.speakers.map(reached) })),
  }))
  return { ...agenda, segments, ...(agenda.crew && { crew: agenda.crew.map(reached) }) }
}

/** Gives each address to the speaker it stands beside; those of nobody in the agenda stay with the agenda itself. */
export function withContactsGiven(
  agendas: readonly ParsedAgenda[],
  contacts: readonly PlacedContact[],
  crew: readonly Placed[],
): ParsedAgenda[] {
  if (contacts.length === 0) return [...agendas]
  const inItems = agendas.flatMap(({ segments }) =>
    segments.flatMap(({ items }) =>
      items.flatMap(({ speakers: own, lines }) => own.map((speaker) => ({ speaker, lines }))),
    ),
  )
  const speakers = [...inItems, ...crew]
  const byOwner = grouped(contacts, (one) => ownerOf(one, speakers))
  const others = [...grouped(byOwner.get(null) ?? [], ({ name }) => name)].map(
    ([name, own]): Named => ({ name, ...joined(own) }),
  )
  byOwner.delete(null)
  const owned = new Map(
    [...byOwner].flatMap(([name, own]): [string, ReadContact][] =>
      name === null ? [] : [[name, joined(own)]],
    ),
  )
  return agendas.map((agenda) => ({
    ...withContacts(agenda, owned),
    ...(others.length === 0 ? {} : { contacts: others }),
  }))
}
