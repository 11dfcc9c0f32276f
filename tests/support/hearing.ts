import { newItem } from '../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Person } from '../../shared/agenda/model.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'

/** When the hearing begins: 14:00 in Brussels. */
export const HEARING_START = instant(Date.UTC(2026, 5, 1, 12))

/** What the audience must never read, wherever it stands in the agenda. */
export const SECRETS = {
  passcode: 'passcode-7431',
  meetingId: 'meeting-5520',
  notes: 'private-notes-about-ada',
  announce: 'announce-her-as-laureate',
  pronunciation: 'AY-duh-LUV-lace',
  term: 'word-for-the-booth',
} as const

const en = (text: string): Texts => ({ en: text })

const person = (id: string, name: string, changes: Partial<Person> = {}): Person => ({
  id,
  name: en(name),
  title: null,
  affiliation: null,
  pronunciation: null,
  speaks: ['en'],
  ...changes,
})

const item = (id: string, speaker: string | null, changes: Partial<Item> = {}): Item =>
  newItem({
    id,
    title: en(`About ${id}`),
    kind: 'talk',
    planned: 10 * MINUTE,
    speakers: speaker === null ? [] : [{ person: speaker, role: 'speaker' }],
    language: 'en',
    slimming: { least: 10 * MINUTE, dropRank: null },
    briefing: null,
    ...changes,
  })

/** A hearing of an hour and a half in Brussels: two talks, a break, a panel; the first talk holds all the secrets. */
export function hearing(): Agenda {
  const { notes, announce, pronunciation, term, meetingId, passcode } = SECRETS
  return {
    title: en('Hearing on the water line'),
    series: null,
    languages: ['en'],
    zones: ['Europe/Brussels'],
    hardStop: { at: instant(HEARING_START + 90 * MINUTE), movableTo: null },
    meeting: { link: 'https://meet.example.org/hearing', id: meetingId, passcode },
    people: [
      person('ada', 'Ada Lovelace', { pronunciation: en(pronunciation) }),
      person('bo', 'Bo Kyung'),
      person('cem', 'Cem Yilmaz'),
    ],
    segments: [
      {
        id: 'talks',
        title: en('Talks'),
        start: { type: 'notBefore', at: HEARING_START },
        budget: null,
        mustEndBy: null,
        items: [
          item('source', 'ada', { briefing: { notes: en(notes), announce: en(announce) } }),
          item('river', 'bo'),
          item('break', null, { kind: 'break', slimming: { least: 0, dropRank: 1 } }),
        ],
      },
      {
        id: 'panel',
        title: en('Panel'),
        start: { type: 'follows' },
        budget: 40 * MINUTE,
        mustEndBy: null,
        items: [item('delta', 'cem'), item('sea', 'ada')],
      },
    ],
    glossary: [{ id: 'term', texts: en(term) }],
  }
}
