import { describe, expect, it } from 'vitest'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { chairedBy, founding } from '../../support/shows.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room) {
  const grant = { ...GRANTS.interpreter, roles: [...GRANTS.interpreter.roles] }
  const model = interpreterModel(room.state, room.now, { link: 'interpreter', grant }, 'en')
  if (model === null) throw new Error('nothing published')
  return model
}

const texts = (times: readonly { readonly text: string }[] | null = []) =>
  times?.map(({ text }) => text) ?? null

describe('the floor language', () => {
  it('is the item’s own, and turns when the first item in another language comes', () => {
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

  it('looks past items in the same language', () => {
    const room = new Room().startsAt('introduction-item')
    const { floor, next } = of(room)
    expect(floor.language).toBe('en')
    const [first] = room.state.published?.agenda.segments[1]?.items ?? []
    expect(next?.language).toBe(first?.language)
    expect(floor.next?.to).not.toEqual(['en'])
  })

  it('follows a correction until the next item, and takes it back', () => {
    const room = new Room().startsAt('talk-bai')
    room.gives('interpreter', { type: 'setLanguage', language: 'en', was: null })
    expect(of(room).floor).toMatchObject({
      language: 'en',
      was: 'en',
      others: ['zh-Hans'],
      corrected: true,
    })
    room.gives('moderator', { type: 'next', from: { at: 'item', item: 'talk-bai' } })
    expect(of(room).floor.corrected).toBe(false)
  })

  it('cannot be corrected while nobody is on', () => {
    expect(of(new Room()).floor.others).toEqual([])
  })
})

describe('people and texts', () => {
  it('stand in every column, and what is missing is marked, never guessed', () => {
    const { on, columns } = of(new Room().startsAt('talk-yan'))
    expect(columns).toEqual(['en', 'zh-Hans'])
    expect(on?.people[0]?.name).toEqual([
      { text: 'Wentao Yan', lang: 'en', missing: false },
      { text: 'Wentao Yan', lang: 'en', missing: true },
    ])
    expect(on?.people[0]?.title?.map(({ text }) => text)).toEqual(['Professor', '教授'])
    expect(on?.title[1]?.text).toBe('基于生态系统服务的城市生态空间规划')
  })

  it('have who chairs the segment, in every column', () => {
    const chaired = chairedBy('shu-zhu', 'presentations', founding())
    const { on } = of(new Room(chaired).startsAt('talk-yan'))
    expect(on?.chair?.map(({ text, lang }) => [text, lang])).toEqual([
      ['Shu Zhu', 'en'],
      ['Shu Zhu', 'en'],
    ])
    expect(of(new Room().startsAt('talk-yan')).on?.chair).toBeNull()
  })

  it('have the talking points of a panel', () => {
    expect(of(new Room().startsAt('case-taizhou')).on?.talkingPoints).toHaveLength(5)
  })
})

describe('what hangs on the end of what is on', () => {
  it('has no clock time once that is over its time', () => {
    const room = new Room().startsAt('talk-wende').passes(19 * MINUTE)
    expect(texts(of(room).next?.at)).toEqual(['15:20', '09:20'])
    room.passes(13 * MINUTE)
    expect(of(room).next).toMatchObject({ item: 'talk-yan', at: null })
    expect(of(room).phase).toMatchObject({ is: 'over' })
  })

  it('takes the change of language with it', () => {
    const room = new Room().startsAt('talk-bai').passes(12 * MINUTE)
    expect(of(room).floor.next).toMatchObject({ to: ['en'], isNext: true, at: null })
  })
})

describe('the length of what is on', () => {
  it('R5: is none for the closing, but not for a talk that all its time was taken from', () => {
    expect(of(new Room().startsAt('closing-item')).on).toMatchObject({ hasNoLength: true })
    const room = new Room().startsAt('talk-bai')
    room.gives('moderator', { type: 'takeTime', item: 'talk-bai', by: 10 * MINUTE })
    expect(of(room).on).toMatchObject({ hasNoLength: false, allotted: 0 })
  })
})
