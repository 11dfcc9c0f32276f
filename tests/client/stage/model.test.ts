import { describe, expect, it } from 'vitest'
import { type StageModel, stageModel } from '../../../client/views/stage/model.ts'
import { foundingAgenda } from '../../../server/shows/foundingAgenda.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room, lang = 'en'): StageModel {
  const grant = { ...GRANTS.stage, roles: [...GRANTS.stage.roles] }
  const seen = visibleState(room.state, audienceOf(grant))
  const model = stageModel(seen, room.now, { link: 'stage', grant }, lang)
  if (model === null) throw new Error('nothing published')
  return model
}

const texts = (times: readonly { readonly text: string }[] | undefined) =>
  times?.map(({ text }) => text)

/** The founding agenda with a second script for one name. */
function twoScripts(): Agenda {
  const agenda = foundingAgenda('2023-06-21')
  const people = agenda.people.map((person) =>
    person.id === 'wentao-yan'
      ? { ...person, name: { ...person.name, 'zh-Hans': '颜文涛' } }
      : person,
  )
  return { ...agenda, people }
}

describe('the programme on the stage', () => {
  it('has the title in both languages, the screen’s first, and the block in short', () => {
    const room = new Room().startsAt('talk-yan')
    const english = of(room).turn
    expect(english?.title.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans'])
    expect(english?.block.text).toBe('Thematic presentations')
    expect(english?.count).toEqual({ index: 3, of: 5 })
    expect(of(room, 'zh-Hans').turn?.title.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en'])
  })

  it('has names in two scripts where there are two, and never the same one twice', () => {
    const names = (room: Room) => of(room).turn?.people[0]?.name.map(({ text }) => text)
    expect(names(new Room(twoScripts()).startsAt('talk-yan'))).toEqual(['Wentao Yan', '颜文涛'])
    expect(names(new Room().startsAt('talk-yan'))).toEqual(['Wentao Yan'])
  })

  it('does not count what was dropped', () => {
    const room = new Room().gives('moderator', { type: 'drop', item: 'talk-wang' })
    expect(of(room.startsAt('talk-yan')).turn?.count).toEqual({ index: 3, of: 4 })
  })

  it('names what comes after; behind a break, the block it opens', () => {
    const room = new Room().startsAt('talk-yan')
    expect(of(room).coming).toMatchObject({ item: 'talk-barra', head: [{ text: 'Marc Barra' }] })
    const { coming } = of(new Room().startsAt('water-break-item'))
    expect(coming).toMatchObject({
      item: 'case-taizhou',
      head: [{ text: 'Panel discussion' }],
      text: { text: 'Case: Taizhou' },
    })
  })
})

describe('the layouts of the stage', () => {
  it('start with the time in both zones', () => {
    const { scene } = of(new Room().passes(-30 * MINUTE))
    if (scene.is !== 'waiting') throw new Error(scene.is)
    expect(texts(scene.starts.times)).toEqual(['15:00', '09:00'])
    expect(scene.begun).toBe(false)
  })

  it('turn amber, red and over by the rules, and stand while paused', () => {
    const room = new Room().startsAt('talk-yan')
    const phase = (ms: number) => {
      const { scene } = of(room.passes(ms))
      return scene.is === 'live' ? scene.phase : scene.is
    }
    expect([phase(12 * MINUTE), phase(MINUTE), phase(MINUTE), phase(MINUTE + SECOND)]).toEqual([
      'calm',
      'amber',
      'red',
      'over',
    ])
    room.gives('moderator', { type: 'pause', item: 'talk-yan' })
    expect(of(room).scene).toMatchObject({ is: 'live', pausedSince: '15:15' })
  })

  it('put the one who is about to speak on the programme in standby, and who comes after them below', () => {
    const room = new Room().startsAt('talk-yan').passes(MINUTE)
    room.gives('moderator', { type: 'finish', item: 'talk-yan' })
    const { scene, turn, coming } = of(room)
    expect([scene.is, turn?.item, coming?.item]).toEqual(['standby', 'talk-barra', 'talk-wang'])
  })

  it('T1c: count a break down to when it is over, which is when a block that is held begins', () => {
    const early = of(new Room().startsAt('water-break-item')).scene
    if (early.is !== 'break') throw new Error(early.is)
    expect(texts(early.back?.times)).toEqual(['16:25', '10:25'])
    const timely = of(new Room().passes(80 * MINUTE).startsAt('water-break-item')).scene
    expect(timely).toMatchObject({ is: 'break', back: { as: 'set' } })
  })

  it('name no time once a break is over its time', () => {
    const room = new Room()
      .passes(80 * MINUTE)
      .startsAt('water-break-item')
      .passes(6 * MINUTE)
    expect(of(room).scene).toMatchObject({ is: 'break', back: { as: 'soon' } })
  })

  it('wait for a block that is held until its clock time', () => {
    const room = new Room().startsAt('water-break-item')
    room.gives('moderator', { type: 'finish', item: 'water-break-item' })
    expect(of(room).scene).toMatchObject({ is: 'waiting', begun: true })
  })

  it('say when nothing is left, and when it has ended', () => {
    const room = new Room().startsAt('closing-item')
    room.gives('moderator', { type: 'finish', item: 'closing-item' })
    expect(of(room).scene).toEqual({ is: 'over', ended: false })
    const from = { at: 'standby', after: 'closing-item' } as const
    room.gives('moderator', { type: 'endShow', from })
    expect(of(room).scene).toEqual({ is: 'over', ended: true })
  })
})
