import { describe, expect, it } from 'vitest'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { knownCues, sentCues } from '../../../client/views/timekeeper/sent.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room) {
  const grant = { ...GRANTS.timekeeper, roles: [...GRANTS.timekeeper.roles] }
  const model = timekeeperModel(room.state, room.now, { link: 'timekeeper', grant }, 'en')
  if (model === null) throw new Error('nothing published')
  return model
}

const offered = (room: Room) =>
  of(room)
    .cards.filter((card) => card.offered)
    .map(({ key }) => key)

describe('cards', () => {
  it('are offered up to half of what is allotted', () => {
    expect(offered(new Room().startsAt('talk-yan'))).toEqual(['5', '2', '1', '0'])
    expect(offered(new Room().startsAt('case-taizhou'))).toEqual(['2', '1', '0'])
    expect(offered(new Room().startsAt('welcome-zhu'))).toEqual(['1', '0'])
    const longer = new Room().startsAt('welcome-zhu')
    longer.gives('timekeeper', { type: 'giveTime', item: 'welcome-zhu', by: MINUTE })
    expect(offered(longer)).toEqual(['2', '1', '0'])
  })

  it('are not offered while nobody is on', () => {
    expect(offered(new Room())).toEqual([])
  })

  it('say which phase begins with them', () => {
    expect(of(new Room().startsAt('talk-yan')).cards.map(({ begins }) => begins)).toEqual([
      null,
      'amber',
      'red',
      null,
    ])
  })

  it('go to the speakers of the item, and to nobody else', () => {
    expect(of(new Room().startsAt('talk-yan')).receivers.map(({ person }) => person)).toEqual([
      'wentao-yan',
    ])
  })

  it('go to whoever has the floor', () => {
    const room = new Room().startsAt('talk-yan')
    room.gives('moderator', {
      type: 'giveFloor',
      item: 'talk-yan',
      person: 'wei-bai',
      limit: null,
    })
    expect(of(room).receivers.map(({ person }) => person)).toEqual(['wei-bai'])
  })
})

describe('planned against actual', () => {
  it('tells used time and its difference for what is over, as it happens', () => {
    const room = new Room().startsAt('talk-bai').passes(11 * MINUTE + 30_000)
    room.gives('moderator', { type: 'next', from: { at: 'item', item: 'talk-bai' } })
    room.passes(2 * MINUTE)
    const line = (item: string) => of(room).lines.find((one) => one.item === item)
    expect(line('talk-bai')).toMatchObject({
      status: 'done',
      used: 690_000,
      difference: 90_000,
      start: '15:00',
    })
    expect(line('talk-wende')).toMatchObject({ status: 'live', used: null, start: '15:11' })
    expect(line('talk-yan')).toMatchObject({ status: 'waiting', start: '15:31' })
    expect(line('introduction-item')).toMatchObject({ status: 'passed', start: null })
  })

  it('leaves room for the bar of what is on by whole minutes', () => {
    const room = new Room().startsAt('talk-bai').passes(9 * MINUTE)
    const reach = () => of(room).lines.find(({ item }) => item === 'talk-bai')?.reach
    expect(reach()).toBe(10 * MINUTE)
    room.passes(3 * MINUTE + 10_000)
    expect(reach()).toBe(13 * MINUTE)
  })

  it('T5: a difference is that of the lengths as shown', () => {
    const room = new Room().startsAt('talk-bai').passes(700)
    room.gives('moderator', { type: 'next', from: { at: 'item', item: 'talk-bai' } })
    const line = of(room).lines.find((one) => one.item === 'talk-bai')
    expect(line).toMatchObject({ used: 700, difference: -10 * MINUTE })
  })

  it('agrees with itself on drift and landing', () => {
    const room = new Room().startsAt('talk-wang').passes(12 * MINUTE)
    expect(of(room)).toMatchObject({ lands: { end: '17:30', minutes: 0 } })
  })
})

describe('what was sent', () => {
  it('is kept after it expired, with who saw it', () => {
    const room = new Room().startsAt('talk-yan')
    const stop = {
      type: 'sendCue',
      to: { type: 'person', person: 'wentao-yan' },
      content: { type: 'canned', canned: 'stop', params: null },
      life: 60_000,
    } as const
    room.gives('timekeeper', stop).passes(5_000)
    const [cue] = room.state.cues
    room.gives('yan', { type: 'acknowledgeCue', cue: cue?.id ?? '' }).passes(60_000)
    room.gives('timekeeper', stop).passes(70_000)
    const { published } = room.state
    if (published === null) throw new Error('nothing published')
    const known = knownCues(room.recent, [])
    const sent = sentCues(known, room.now, published.agenda, 'en')
    expect(sent.map(({ seenAt, open }) => ({ seenAt, open }))).toEqual([
      { seenAt: null, open: false },
      { seenAt: '15:00', open: false },
    ])
  })
})
