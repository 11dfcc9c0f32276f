import { comparisonKey } from '../comparisonKey.ts'
import type { PersonId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import type { ParsedAgenda } from './reading.ts'

/** Returns the contacts of an agenda's people from its source, a mail address before a phone number. Contacts are not in the agenda. */
export function contactsByPerson(
  read: ParsedAgenda,
  { people }: Agenda,
): Readonly<Record<PersonId, string>> {
  const namedPeople = read.segments.flatMap(({ chair, items }) => [
    ...(chair ? [chair] : []),
    ...items.flatMap((item) => item.speakers),
  ])
  const speakers = [...namedPeople, ...(read.crew ?? [])]
  const contacts: Record<PersonId, string> = {}
  for (const { name, contact } of speakers) {
    const first = contact?.mails[0] ?? contact?.phones[0]
    const names = new Set(Object.values(name).map(comparisonKey))
    const person = people.find((one) =>
      Object.values(one.name).some((text) => names.has(comparisonKey(text))),
    )
    if (first !== undefined && person !== undefined) contacts[person.id] ??= first
  }
  return contacts
}
