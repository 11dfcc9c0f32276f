import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { Agenda, Item, Person, Speaker } from '../../../../shared/agenda/model.ts'
import { instant, MINUTE } from '../../../../shared/time/instant.ts'

/** Every private text contains this mark, so that a search finds it in what an audience sees. */
export const secret = (what: string) => `secret:${what}`

/** When the fixture is planned to start. */
export const THREE = instant(Date.UTC(2026, 5, 1, 7))

const at = (minutes: number) => instant(THREE + minutes * MINUTE)

export const PEOPLE = ['ana', 'ben', 'cho', 'dee', 'eve'] as const

/** A person whose family name, pronunciation and zone are private. */
export const person = (id: string): Person => ({
  id,
  name: { en: `Name of ${id}` },
  family: { en: secret(`family:${id}`) },
  title: null,
  affiliation: { en: `House of ${id}` },
  pronunciation: { en: secret(`say:${id}`) },
  speaks: ['en'],
  zone: secret(`zone:${id}`),
})

/** An item with private notes and a private way to announce it. */
export function item(
  id: string,
  minutes: number,
  people: readonly string[],
  over: Partial<Item> = {},
): Item {
  const speakers: Speaker[] = people.map((one) => ({ person: one, role: 'speaker' }))
  return {
    id,
    title: { en: `Changed title of ${id}` },
    kind: 'talk',
    planned: minutes * MINUTE,
    speakers,
    language: 'en',
    talkingPoints: [{ en: `Point of ${id}` }],
    thresholds: null,
    addedLive: false,
    slimming: { least: (minutes * MINUTE) / 2, dropRank: 7 },
    briefing: { notes: { en: secret(`note:${id}`) }, announce: { en: secret(`announce:${id}`) } },
    ...over,
  }
}

/** A term that only those who are briefed read. */
export const term = (id: string): Term => ({
  id,
  texts: { en: secret(`term:${id}`) },
  said: { en: secret(`said:${id}`) },
  note: secret(`hint:${id}`),
  segments: ['panel'],
})

/** Three segments for five people, the first with one item of its title: ana and ben share the panel, cho chairs, dee talks alone, eve has no item. */
export const AGENDA: Agenda = {
  title: { en: 'Dialogue' },
  series: null,
  languages: ['en', 'zh-Hans'],
  zones: ['Asia/Shanghai', 'Europe/Berlin'],
  hardStop: { at: at(60), movableTo: at(70) },
  meeting: {
    link: `https://meet.example/${secret('meeting')}`,
    id: secret('meeting'),
    passcode: secret('passcode'),
  },
  people: PEOPLE.map(person),
  booths: [
    { id: 'en-zh', languages: ['en', 'zh-Hans'] },
    {
      id: secret('booth:upstairs'),
      name: secret('booth:renamed'),
      languages: ['en', 'de'],
      relayFrom: 'en-zh',
    },
  ],
  segments: [
    {
      id: 'opening',
      title: { en: 'Opening' },
      start: { type: 'notBefore', at: THREE },
      budget: null,
      mustEndBy: null,
      items: [item('welcome', 3, ['cho'], { kind: 'welcome', title: { en: 'Opening' } })],
    },
    {
      id: 'talks',
      title: { en: 'Talks' },
      start: { type: 'follows' },
      budget: 30 * MINUTE,
      mustEndBy: at(35),
      items: [item('first', 10, ['ana']), item('second', 15, ['dee'])],
    },
    {
      id: 'panel',
      title: { en: 'Panel' },
      start: { type: 'notBefore', at: at(34) },
      budget: null,
      mustEndBy: null,
      chair: 'cho',
      items: [
        item('case', 5, ['ben']),
        item('round', 12, ['ana', 'ben'], { kind: 'discussion' }),
        item('close', 0, [], { kind: 'closing' }),
      ],
    },
  ],
  glossary: [term('one'), term('two'), term('three')],
}
