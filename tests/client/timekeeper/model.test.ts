import { describe, expect, it } from 'vitest'
import { isOffered } from '../../../client/ui/cues/cuesFor.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { knownCues, sentCues } from '../../../client/views/timekeeper/sent.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, free, sendCue, toPerson, toRole } from '../../support/changes.ts'
import { present } from '../../support/present.ts'
import { commandOf, type Press } from '../../support/press.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room) {
  const grant = { ...GRANTS.timekeeper, roles: [...GRANTS.timekeeper.roles] }
  return present(timekeeperModel(room.state, room.now, { link: 'timekeeper', grant }, 'en'))
}

const offered = (room: Room) =>
  of(room)
    .cards.filter(isOffered)
    .map(({ minutes }) => String(minutes))

it('T1c: a break that is held is measured against that once it is over, in its figures and its bar', () => {
  const room = new Room().startsAt('water-break-item')
  const length = of(room).on?.allotted ?? 0
  room.passes(length + 2_000).gives('moderator', 'finish')
  const line = of(room).lines.find((one) => one.item === 'water-break-item')
  expect(line).toMatchObject({
    planned: 5 * MINUTE,
    lasts: length,
    isReplanned: true,
    difference: 2_000,
  })
  expect(line?.reach).toBe(length + 2_000)
})

it('R18: the floor language is set to the other one, and back to the agenda’s', () => {
  const room = new Room().startsAt('talk-bai')
  expect(of(room).language).toEqual({
    several: true,
    now: 'zh-Hans',
    was: null,
    other: 'en',
    back: false,
  })
  room.gives('timekeeper', { type: 'setLanguage', language: 'en', was: null })
  expect(of(room).language).toMatchObject({ now: 'en', was: 'en', other: 'zh-Hans', back: true })
  expect(of(new Room()).language).toMatchObject({ now: null, other: null })
})

describe('cards', () => {
  it('are offered up to half of what is allotted, and say which phase begins with them', () => {
    expect(offered(new Room().startsAt('talk-yan'))).toEqual(['5', '2', '1', '0'])
    expect(offered(new Room().startsAt('case-taizhou'))).toEqual(['2', '1', '0'])
    expect(offered(new Room().startsAt('welcome-zhu'))).toEqual(['1', '0'])
    const longer = new Room().startsAt('welcome-zhu')
    longer.gives('timekeeper', 'giveTime', 'welcome-zhu', 1)
    expect(offered(longer)).toEqual(['2', '1', '0'])
    expect(of(new Room().startsAt('talk-yan')).cards.map(({ begins }) => begins)).toEqual([
      null,
      'amber',
      'red',
      null,
    ])
  })

  it('T6b: show what is true, wait for their time, and are not offered when it has passed', () => {
    const presses = (room: Room) => of(room).cards.map(({ press }) => press)
    const room = new Room().startsAt('talk-yan')
    expect(presses(room)).toEqual(['waits', 'waits', 'waits', 'waits'])
    expect(presses(room.passes(12 * MINUTE + 30_000))).toEqual([
      'passed',
      'shows',
      'waits',
      'waits',
    ])
    expect(presses(room.passes(2 * MINUTE + 30_001))).toEqual([
      ...['passed', 'passed', 'passed', 'shows'],
    ])
  })
})

describe('planned against actual', () => {
  it('tells used time and its difference for what is over, as it happens', () => {
    const room = new Room().startsAt('talk-bai').passes(11 * MINUTE + 30_000)
    room.gives('moderator', 'next')
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

  it('P6: has no start of what was dropped, and no plan of what was inserted', () => {
    const room = new Room().startsAt('talk-bai')
    const does = (...press: Press) => room.gives('moderator', commandOf(room.state, press))
    does('drop', 'talk-yan')
    does('insertBehind', 'talk-bai', 4)
    room.passes(10 * MINUTE)
    does('next')
    room.passes(5 * MINUTE)
    does('next')
    const { lines } = of(room)
    expect(lines.find(({ item }) => item === 'talk-yan')).toMatchObject({ start: null })
    expect(lines.find(({ title }) => title.text === 'Inserted')).toMatchObject({
      ...{ planned: null, lasts: 4 * MINUTE, isReplanned: true, difference: MINUTE },
    })
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
    room.gives('moderator', 'next')
    const line = of(room).lines.find((one) => one.item === 'talk-bai')
    expect(line).toMatchObject({ used: 700, difference: -10 * MINUTE })
  })
})

describe('what was sent', () => {
  it('is not shown to its sender, but to the others of the role', () => {
    const call = sendCue(toRole('timekeeper'), free('Come to the console, please'))
    const room = new Room().startsAt('talk-yan').gives('timekeeper', call)
    expect(of(room).cues).toEqual([])
    expect(of(room.gives('moderator', call)).cues).toMatchObject([{ by: { link: 'moderator' } }])
  })

  it('is kept after it expired, with who saw it', () => {
    const room = new Room().startsAt('talk-yan')
    const stop = sendCue(toPerson('wentao-yan'), canned('louder'), 60_000)
    room.gives('timekeeper', stop).passes(5_000)
    const [cue] = room.state.cues
    room.gives('yan', { type: 'acknowledgeCue', cue: cue?.id ?? '' }).passes(60_000)
    room.gives('timekeeper', stop).passes(70_000)
    const published = present(room.state.published)
    const known = knownCues(room.recent, [])
    const sent = sentCues(known, room.state, published.agenda, room.now, 'en')
    expect(sent.map(({ fate, open }) => ({ fate, open }))).toEqual([
      { fate: { is: 'never' }, open: false },
      { fate: { is: 'seen', at: '15:00' }, open: false },
    ])
  })

  const sentOf = (room: Room) => {
    const published = present(room.state.published)
    const known = knownCues(room.recent, room.state.cues)
    return sentCues(known, room.state, published.agenda, room.now, 'en')
  }
  const twoMinutes = { ...sendCue(toPerson('wentao-yan'), canned('minutes', 2)), turn: 'talk-yan' }

  it('T6b: an armed card waits, shows, and is told to be gone with its turn, or when time is taken past it', () => {
    const armed = () => new Room().startsAt('talk-yan').gives('timekeeper', twoMinutes)
    expect(sentOf(armed())).toMatchObject([{ fate: { is: 'armed', minutes: 2 } }])
    expect(sentOf(armed().passes(13 * MINUTE))).toMatchObject([{ fate: { is: 'notYet' } }])
    expect(sentOf(armed().gives('moderator', 'next'))).toMatchObject([
      { fate: { is: 'ended' }, open: false },
    ])
    const late = armed().passes(11 * MINUTE)
    late.gives('moderator', 'takeTime', 'talk-yan', 3)
    expect(sentOf(late)).toMatchObject([{ fate: { is: 'taken' }, open: false }])
  })

  it('says until when it shows where nobody can say that they saw it', () => {
    const room = new Room()
      .startsAt('talk-yan')
      .gives('timekeeper', sendCue(toRole('stage'), free('Lights, please')))
    expect(sentOf(room)).toMatchObject([{ fate: { is: 'showing', at: '15:02' }, open: true }])
    expect(sentOf(room.passes(120_000))).toMatchObject([{ fate: { is: 'shown', at: '15:02' } }])
  })
})
