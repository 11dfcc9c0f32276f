import { type Agenda, type Item, type Person, type Speaker, SpeakerRole } from '../model.ts'
import { read } from '../read.ts'
import { linesOf, textsOf } from './cells.ts'
import type { Cells, Csv } from './column.ts'

/** People by the names that are read, in the agenda's first language. */
function namesOf(ids: readonly string[], { people, languages }: Agenda): string {
  const byId = new Map(people.map((person) => [person.id, person]))
  const nameOf = (person: Person | undefined) =>
    person === undefined ? '' : read(person.name, languages[0] ?? 'en').text
  return ids.map((id) => nameOf(byId.get(id))).join('; ')
}

function speakersIn(cells: Cells): readonly Speaker[] {
  return textsOf(cells['speaker ids'] ?? '').flatMap((line) => {
    const [, person, role] = /^(\S+) \((\w+)\)$/.exec(line) ?? []
    const known = SpeakerRole.safeParse(role)
    return person === undefined || !known.success ? [] : [{ person, role: known.data }]
  })
}

/** Speakers by their names, which are to be read only, and by their ids and roles. */
export const SPEAKERS_CSV: Csv<Item> = {
  columns: [
    {
      head: 'speakers',
      cell: ({ speakers }, { agenda }) =>
        namesOf(
          speakers.map(({ person }) => person),
          agenda,
        ),
    },
    {
      head: 'speaker ids',
      cell: ({ speakers }) => linesOf(speakers.map(({ person, role }) => `${person} (${role})`)),
    },
  ],
  read: speakersIn,
}
