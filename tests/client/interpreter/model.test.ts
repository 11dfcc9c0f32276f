import { describe, expect, it } from 'vitest'
import { glossaryModel } from '../../../client/views/interpreter/glossary/model.ts'
import { familyName, interpreterModel } from '../../../client/views/interpreter/model.ts'
import type { Agenda, Item, Person } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { present } from '../../support/present.ts'
import { chairedBy, founding, withItem } from '../../support/shows.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room) {
  const grant = { ...GRANTS.interpreter, roles: [...GRANTS.interpreter.roles] }
  return present(interpreterModel(room.state, room.now, { link: 'interpreter', grant }, 'en'))
}

const texts = (times: readonly { readonly text: string }[] | null = []) =>
  times?.map(({ text }) => text) ?? null

it('the floor language is the item’s own, and turns when the first item in another language comes', () => {
  const { floor } = of(new Room().startsAt('talk-bai').passes(MINUTE))
  expect(floor).toMatchObject({
    language: 'zh-Hans',
    was: null,
    others: ['en'],
    corrected: false,
  })
  expect(floor.next).toMatchObject({ to: ['en'], isNext: true })
  expect(texts(floor.next?.at)).toEqual(['15:10', '09:10'])
})

it('the floor language looks past items in the same language', () => {
  const room = new Room().startsAt('introduction-item')
  const { floor, next } = of(room)
  expect(floor.language).toBe('en')
  const [first] = room.state.published?.agenda.segments[1]?.items ?? []
  expect(next?.source.language).toBe(first?.language)
  expect(floor.next?.to).not.toEqual(['en'])
})

it('the floor language follows a correction until the next item, and takes it back', () => {
  const room = new Room().startsAt('talk-bai')
  room.gives('interpreter', { type: 'setLanguage', language: 'en', was: null })
  expect(of(room).floor).toMatchObject({
    language: 'en',
    was: 'en',
    others: ['zh-Hans'],
    corrected: true,
  })
  room.gives('moderator', 'next')
  expect(of(room).floor.corrected).toBe(false)
  expect(of(new Room()).floor.others).toEqual([])
})

/** The founding dialogue with other fields of Yan's talk, and of Yan. */
function yanWith(item: Partial<Item>, person: Partial<Person> = {}): Agenda {
  const agenda = withItem(founding(), 'talk-yan', item)
  const people = agenda.people.map((one) => (one.id === 'wentao-yan' ? { ...one, ...person } : one))
  return { ...agenda, people }
}

describe('the columns of a booth', () => {
  const languages = ['de', 'en', 'ar', 'zh-Hans']
  const shown = (booth: string, agenda: Agenda) => {
    const { state, now } = new Room(agenda).startsAt('talk-yan')
    const you = {
      link: 'interpreter',
      grant: { ...GRANTS.interpreter, roles: ['interpreter' as const], booth },
    }
    const glossary = [
      { id: 'own', texts: { 'zh-Hans': '水', de: 'Wasser' } },
      { id: 'other', texts: { en: 'water', ar: 'ماء' } },
    ]
    const published = state.published && { ...state.published, agenda: { ...agenda, glossary } }
    return {
      model: interpreterModel(state, now, you, 'en'),
      terms: glossaryModel({ ...state, published }, now, you),
    }
  }

  it('R16: are its own two languages, for people, titles and terms; all of the show’s where it has none', () => {
    const { model, terms } = shown('zh–de', { ...yanWith({}), languages })
    expect(model?.columns).toEqual(['de', 'zh-Hans'])
    expect(terms).toMatchObject({
      columns: ['de', 'zh-Hans'],
      count: 1,
      rows: [{ term: { id: 'own' } }],
    })
    expect(shown('Upstairs', { ...yanWith({}), languages }).model?.columns).toEqual(languages)
  })
})

it('R18: an item in several languages comes as a change where it is not in the spoken one alone', () => {
  const agenda = yanWith({ language: 'en', alsoLanguages: ['zh-Hans'] })
  const { floor } = of(new Room(agenda).startsAt('talk-wende'))
  expect(floor.language).toBe('en')
  expect(floor.next).toMatchObject({ to: ['en', 'zh-Hans'], isNext: true })
  expect(floor.next?.who.map(({ text }) => text)).toEqual(['Wentao Yan'])
})

it('R18: an item in several languages says the others, and counts none of them as a correction', () => {
  const agenda = yanWith({ language: 'en', alsoLanguages: ['zh-Hans'] })
  const room = new Room(agenda).startsAt('talk-yan')
  expect(of(room).floor).toMatchObject({ language: 'en', also: ['zh-Hans'], others: ['zh-Hans'] })
  room.gives('interpreter', { type: 'setLanguage', language: 'zh-Hans', was: null })
  expect(of(room).floor).toMatchObject({ language: 'zh-Hans', also: ['en'], corrected: false })
})

describe('what interpreters are briefed with', () => {
  const script = { lang: 'zh-Hans', length: 4_350, delivery: 'verbatim' } as const
  const briefing = {
    notes: null,
    announce: null,
    script,
    documents: [
      { title: 'Script', link: 'https://example.org/script' },
      { title: 'Slides', link: 'http://example.org/slides' },
    ],
  }
  const item = (changes: Partial<Item>) => of(new Room(yanWith(changes)).startsAt('talk-yan')).on

  it('has how the script is read and its pace against the time it has now', () => {
    expect(item({ briefing })?.script).toEqual({
      delivery: 'verbatim',
      pace: { perMinute: 290, unit: 'characters', isFast: true },
    })
    const room = new Room(yanWith({ briefing })).startsAt('talk-yan')
    room.gives('moderator', 'giveTime', 'talk-yan', 15)
    expect(of(room).on?.script?.pace).toMatchObject({ perMinute: 145, isFast: false })
    expect(item({})?.script).toBeNull()
  })

  it('P12: links documents by https alone; older ones are named', () => {
    expect(item({ briefing })?.documents).toEqual([
      { title: 'Script', link: 'https://example.org/script' },
      { title: 'Slides', link: null },
    ])
  })

  it('says the block and the place in it', () => {
    expect(item({})).toMatchObject({ block: { lang: 'en' }, count: { index: 3, total: 5 } })
    expect(of(new Room().startsAt('questions')).on?.block).not.toBeNull()
  })

  it('marks the family name where somebody said it, and only while it is a part of the name', () => {
    const people = (person: Partial<Person>) => {
      const yan = of(new Room(yanWith({}, person)).startsAt('talk-yan')).on?.people[0]
      return ['en', 'zh-Hans'].map((lang) => familyName(present(yan), lang))
    }
    expect(people({ family: { en: 'Yan', 'zh-Hans': '严' } })).toEqual(['Yan', null])
    expect(
      people({ name: { en: 'Wentao Yan', 'zh-Hans': '严文涛' }, family: { 'zh-Hans': '严' } }),
    ).toEqual([null, '严'])
    expect(people({ name: { en: 'Wentao Gan' }, family: { en: 'Yan' } })).toEqual([null, null])
    expect(people({})).toEqual([null, null])
  })
})

it('the booth has who chairs the segment', () => {
  const chaired = chairedBy('shu-zhu', 'presentations', founding())
  const { on } = of(new Room(chaired).startsAt('talk-yan'))
  expect(on?.chair).toEqual({ en: 'Shu Zhu' })
  expect(of(new Room().startsAt('talk-yan')).on?.chair).toBeNull()
})

it('what hangs on the end of what is on has no clock time once that is over its time', () => {
  const room = new Room().startsAt('talk-wende').passes(19 * MINUTE)
  expect(texts(of(room).next?.at)).toEqual(['15:20', '09:20'])
  room.passes(13 * MINUTE)
  expect(of(room).next).toMatchObject({ item: 'talk-yan', at: null })
  expect(of(room).phase).toMatchObject({ is: 'over' })
})

it('what hangs on the end of what is on takes the change of language with it', () => {
  const room = new Room().startsAt('talk-bai').passes(12 * MINUTE)
  expect(of(room).floor.next).toMatchObject({ to: ['en'], isNext: true, at: null })
})

it('R5: the length of what is on is none for the closing, but not for a talk that all its time was taken from', () => {
  expect(of(new Room().startsAt('closing-item')).on).toMatchObject({ hasNoLength: true })
  const room = new Room().startsAt('talk-bai')
  room.gives('moderator', 'takeTime', 'talk-bai', 10)
  expect(of(room).on).toMatchObject({ hasNoLength: false, allotted: 0 })
})
