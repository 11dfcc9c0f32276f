import { describe, expect, it } from 'vitest'
import { type StageModel, stageModel } from '../../../client/views/stage/model.ts'
import { exampleAgenda } from '../../../server/shows/example.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { present } from '../../support/present.ts'
import { founding, withItem } from '../../support/shows.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room, lang = 'en'): StageModel {
  const grant = { ...GRANTS.stage, roles: [...GRANTS.stage.roles] }
  const seen = visibleState(room.state, audienceOf(grant))
  return present(stageModel(seen, room.now, { link: 'stage', grant }, lang))
}

const texts = (times: readonly { readonly text: string }[] | undefined) =>
  times?.map(({ text }) => text)

/** The founding agenda with a second script for one name. */
function twoScripts(): Agenda {
  const agenda = exampleAgenda('2023-06-21')
  const people = agenda.people.map((person) =>
    person.id === 'wentao-yan'
      ? { ...person, name: { ...person.name, 'zh-Hans': '颜文涛' } }
      : person,
  )
  return { ...agenda, people }
}

it('R18: another language on the floor is announced for 20 seconds from when it is heard, and the first one is not', () => {
  const room = new Room().startsAt('talk-bai')
  expect(of(room).floorChange).toBeNull()
  room.passes(9 * MINUTE).gives('moderator', 'next')
  expect(of(room).floorChange).toBe('en')
  expect(of(room.passes(20 * SECOND - 1)).floorChange).toBe('en')
  expect(of(room.passes(1)).floorChange).toBeNull()
})

it('the programme on the stage has the title in both languages, the screen’s first, and the block in short', () => {
  const room = new Room().startsAt('talk-yan')
  const english = of(room).turn
  expect(english?.title.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans'])
  expect(english?.block.text).toBe('Thematic presentations')
  expect(english?.count).toEqual({ index: 3, total: 5 })
  expect(of(room, 'zh-Hans').turn?.title.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en'])
  const alike = withItem(founding(), 'talk-yan', { title: { en: 'AI', 'zh-Hans': 'AI' } })
  expect(texts(of(new Room(alike).startsAt('talk-yan')).turn?.title)).toEqual(['AI'])
})

it('the programme on the stage has names in two scripts where there are two, and never the same one twice; it names what comes after; behind a break, the block it opens', () => {
  const names = (room: Room) => of(room).turn?.people[0]?.name.map(({ text }) => text)
  const both = ['Prof. Wentao Yan', '颜文涛教授']
  expect(names(new Room(twoScripts()).startsAt('talk-yan'))).toEqual(both)
  expect(names(new Room().startsAt('talk-yan'))).toEqual(['Prof. Wentao Yan'])
  const room = new Room().startsAt('talk-yan')
  expect(of(room).coming).toMatchObject({ item: 'talk-barra', head: [{ text: 'Marc Barra' }] })
  const { coming } = of(new Room().startsAt('water-break-item'))
  expect(coming).toMatchObject({
    item: 'case-taizhou',
    head: [{ text: 'Panel discussion' }],
    text: { text: 'Case: Taizhou' },
  })
})

describe('the layouts of the stage', () => {
  it('put the one who is about to speak on the programme in standby, and who comes after them below', () => {
    const room = new Room().startsAt('talk-yan').passes(MINUTE)
    room.gives('moderator', 'finish')
    const { scene, turn, coming } = of(room)
    expect([scene.is, turn?.item, coming?.item]).toEqual(['standby', 'talk-barra', 'talk-wang'])
  })

  it('T1c: count a break down to when it is over, which is when a block that is held begins', () => {
    const early = of(new Room().startsAt('water-break-item'))
    expect(early.scene.is).toBe('break')
    expect(texts(early.times)).toEqual(['16:25', '10:25'])
    const timely = of(new Room().passes(80 * MINUTE).startsAt('water-break-item')).scene
    expect(timely).toMatchObject({ is: 'break', back: { as: 'set' } })
    const room = new Room()
      .passes(80 * MINUTE)
      .startsAt('water-break-item')
      .passes(6 * MINUTE)
    expect(of(room).scene).toMatchObject({ is: 'break', back: { as: 'soon' } })
  })
})

describe('the programme to come', () => {
  const parts = (room: Room) =>
    of(room).upcoming?.parts.map(
      ({ item, title: [first], times }) => `${times[0]?.text} ${first.text}: ${item}`,
    )

  it('is the blocks before the start, each by its first item, on all clocks', () => {
    const room = new Room().passes(-30 * MINUTE)
    expect(parts(room)).toEqual([
      '15:00 Introduction: introduction-item',
      '15:01 Welcome remarks: welcome-zhu',
      '15:10 Thematic presentations: talk-bai',
      '16:20 Water break: water-break-item',
      '16:25 Panel discussion: case-taizhou',
      '17:30 Closing: closing-item',
    ])
    expect(texts(of(room).upcoming?.parts[1]?.times)).toEqual(['15:01', '09:01'])
  })

  it('is what is left in a break, and nothing while somebody is on or stands by', () => {
    expect(parts(new Room().startsAt('water-break-item'))).toEqual([
      '16:25 Panel discussion: case-taizhou',
      '17:30 Closing: closing-item',
    ])
    const one = new Room().startsAt('water-break-item').gives('moderator', 'drop', 'closing-item')
    expect(parts(one)?.at(1)).toMatch(/: case-dresden$/)
    expect(of(new Room().startsAt('talk-yan')).upcoming).toBeNull()
  })

  it('leaves out what was dropped, and counts what has no room', () => {
    const room = new Room().passes(-30 * MINUTE)
    room.gives('moderator', 'drop', 'water-break-item')
    expect(parts(room)?.some((part) => part.includes('break'))).toBe(false)
    const many = exampleAgenda('2023-06-21')
    const [first, ...others] = many.segments
    if (first === undefined) throw new Error('no segment')
    const more = [7, 8].map((n) => ({
      ...first,
      id: `more-${n}`,
      start: { type: 'follows' as const },
      items: first.items.map((item) => ({ ...item, id: `more-item-${n}` })),
    }))
    const { upcoming: ahead } = of(new Room({ ...many, segments: [first, ...more, ...others] }))
    expect([ahead?.parts.length, ahead?.more]).toEqual([5, 3])
  })

  it('is followed on one’s own phone where the show is open to everyone', () => {
    const room = new Room().passes(-30 * MINUTE)
    expect(of(room).follow).toBeNull()
    room.gives('moderator', { type: 'setPublic', public: true, was: false })
    expect(of(room).follow).toBe(room.state.show)
    expect(of(room.startsAt('talk-yan')).follow).toBeNull()
  })
})

it('R15: what was chosen for the stage stands in the model beside where the show is, a message in the screen’s language first', () => {
  const room = new Room().startsAt('talk-yan')
  expect([of(room).look, of(room).message]).toEqual(['programme', null])
  const look = { is: 'message', texts: { en: 'Lunch', 'zh-Hans': '午餐' } } as const
  room.gives('moderator', { type: 'setStageLook', look, was: { is: 'programme' } })
  expect(of(room, 'zh-Hans').message?.map(({ text }) => text)).toEqual(['午餐', 'Lunch'])
  expect(of(room).scene.is).toBe('live')
})
