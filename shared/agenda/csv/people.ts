import { SPEAKER_ROLES } from '../kinds.ts'
import type { Item, Speaker } from '../model.ts'
import { linesOf, textsOf } from './cells.ts'
import { type Cells, type Csv, namesOf } from './column.ts'

function speakersIn(cells: Cells): readonly Speaker[] {
  return textsOf(cells['speaker ids'] ?? '').flatMap((line) => {
    const [, person, role] = /^(\S+) \((\w+)\)$/.exec(line) ?? []
    const known = SPEAKER_ROLES.find((one) => one === role)
    return person === undefined || known === undefined ? [] : [{ person, role: known }]
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
