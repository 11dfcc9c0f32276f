import { describe, expect, it } from 'vitest'
import { type OwnTurn, speakerModel } from '../../../client/views/speaker/model.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { founding, withItem } from '../../support/shows.ts'
import { GRANTS, Room, type Who } from '../support/room.ts'

function of(room: Room, who: Who, lang = 'en', device: string | null = null) {
  const grant = { ...GRANTS[who], roles: [...GRANTS[who].roles] }
  return speakerModel(room.state, room.now, { link: who, grant }, lang, device)
}

function turnFor<K extends OwnTurn['is']>(
  room: Room,
  who: Who,
  is: K,
): OwnTurn & { readonly is: K } {
  const { turn } = of(room, who)
  if (turn.is !== is) throw new Error(`${turn.is}, not ${is}`)
  return turn as OwnTurn & { readonly is: K }
}

const texts = (times: readonly { readonly text: string }[]) => times.map(({ text }) => text)

describe('whose clock comes first', () => {
  const room = () => new Room().passes(-20 * MINUTE)
  const clocks = (made: Room, device: string | null) =>
    of(made, 'yan', 'en', device).clocks.map(({ zone, text }) => `${text} ${zone}`)

  it('is that of their device, by the name that the agenda has for it', () => {
    const seoul = ['15:40 Asia/Seoul', '14:40 Asia/Shanghai', '08:40 Europe/Berlin']
    expect(clocks(room(), 'Asia/Seoul')).toEqual(seoul)
    expect(clocks(room(), 'Europe/Paris')).toEqual(['08:40 Europe/Berlin', '14:40 Asia/Shanghai'])
  })
})

it('the queue names the later turn in which the speaker has something to choose', () => {
  const speakers = [{ person: 'wentao-yan', role: 'speaker' as const }]
  const once = withItem(founding(), 'case-taizhou', { speakers, talkingPoints: [] })
  const again = withItem(once, 'case-paris', { speakers })
  const { queue } = turnFor(new Room(again).passes(-20 * MINUTE), 'yan', 'before')
  expect(queue.flatMap(({ as, item }) => (as === 'again' ? [item] : []))).toEqual(['case-paris'])
})

it('before the turn tells the place, the time in both zones and the minutes to it, before the show starts', () => {
  const turn = turnFor(new Room().passes(-20 * MINUTE), 'yan', 'before')
  expect(texts(turn.at)).toEqual(['15:40', '09:40'])
  expect(turn).toMatchObject({ place: 7, inMinutes: 60, laterBy: 0, allotted: 15 * MINUTE })
  expect(turn.queue.map(({ as }) => as)).toEqual(['next', 'before', 'you', 'after'])
  expect(turn.queue.map(({ who }) => who[0]?.text)).toEqual([
    'Ying Wang',
    'Prof. Wolfgang Wende',
    'Prof. Wentao Yan',
    'Marc Barra',
  ])
})

it('before a turn with others the reader is named first, so that their name is never the one that is cut', () => {
  const together = ['shu-zhu', 'wei-bai', 'wentao-yan'].map((person) => ({
    person,
    role: 'speaker' as const,
  }))
  const room = new Room(withItem(founding(), 'talk-yan', { speakers: together }))
  const turn = turnFor(room.passes(-20 * MINUTE), 'yan', 'before')
  const own = turn.queue.find(({ as }) => as === 'you')
  expect(own?.who.map(({ text }) => text)).toEqual(['Prof. Wentao Yan', 'Shu Zhu', 'Wei Bai'])
})

it('before the turn counts whoever is on as first, and moves with an overrun', () => {
  const room = new Room().startsAt('talk-bai').passes(12 * MINUTE)
  const turn = turnFor(room, 'yan', 'before')
  expect(turn.place).toBe(3)
  expect(texts(turn.at)).toEqual(['15:32', '09:32'])
  expect(turn.inMinutes).toBe(20)
  expect(turn.queue[0]).toMatchObject({ as: 'now', item: 'talk-bai', at: null })
})

it('before the turn: names no time for the next turn once the one before is over its time, only what was planned', () => {
  const room = new Room().startsAt('talk-wende').passes(19 * MINUTE)
  expect(turnFor(room, 'yan', 'ready').awaits).toBeNull()
  room.passes(13 * MINUTE + 8_000)
  const turn = turnFor(room, 'yan', 'ready')
  expect(turn.awaits).toEqual({ overBy: 12 })
  expect(texts(turn.at)).toEqual(['15:40', '09:40'])
  expect(turn.queue.map(({ as, at }) => [as, at])).toEqual([
    ['now', null],
    ['you', null],
    ['after', null],
    ['after', null],
  ])
  expect(turnFor(room, 'barra', 'before')).toMatchObject({ awaits: null })
})

it('before the turn is ready when next, stands by in standby', () => {
  const room = new Room().startsAt('talk-wende')
  expect(of(room, 'yan').turn.is).toBe('ready')
  room.gives('moderator', 'finish')
  expect(turnFor(room, 'yan', 'standby').item).toBe('talk-yan')
  expect(of(room, 'barra').turn.is).toBe('before')
})

it('R20: while the booth is let finish: whoever is next is told in standby, and once they are on, for how long still', () => {
  const room = new Room({ ...founding(), tail: 6 * SECOND }).startsAt('talk-wende')
  expect(of(room, 'yan').finishing).toBeNull()
  room.passes(MINUTE).gives('moderator', 'finish')
  expect(of(room.passes(1_500), 'yan').finishing).toBe(5)
  expect(of(room, 'barra').finishing).toBeNull()
  room.gives('moderator', 'next')
  expect(of(room.passes(500), 'yan').finishing).toBe(4)
  expect(of(room.passes(4 * SECOND), 'yan').finishing).toBeNull()
})

it('during the turn tells what was given and taken, and since when it is paused', () => {
  const room = new Room().startsAt('talk-yan').passes(5 * MINUTE)
  room.gives('timekeeper', 'giveTime', 'talk-yan', 2)
  room.gives('timekeeper', 'takeTime', 'talk-yan', 1)
  expect(turnFor(room, 'yan', 'on')).toMatchObject({
    allotted: 16 * MINUTE,
    adjustedBy: MINUTE,
    pausedSince: null,
  })
  expect(texts(turnFor(room, 'yan', 'on').until)).toEqual(['15:16', '09:16'])
  room.gives('timekeeper', 'pause').passes(3 * MINUTE)
  expect(turnFor(room, 'yan', 'on').pausedSince).toBe('15:05')
})

it('when the turn is over looks ahead to the second turn of somebody who speaks twice; says that a turn was passed over, dropped, or never reached', () => {
  const room = new Room().startsAt('talk-barra').passes(9 * MINUTE)
  room.gives('moderator', 'finish')
  const turn = turnFor(room, 'barra', 'before')
  expect(turn.item).toBe('case-paris')
  expect(turn.earlier).toEqual({ planned: 10 * MINUTE, used: 9 * MINUTE })
  room
    .gives('moderator', 'goTo', 'case-paris')
    .passes(2 * MINUTE)
    .gives('moderator', 'finish')
  expect(turnFor(room, 'barra', 'after').used).toBe(2 * MINUTE)
  const passed = new Room().startsAt('talk-barra')
  expect(of(passed, 'yan').turn.is).toBe('passed')
  const dropped = new Room().gives('moderator', 'drop', 'talk-yan')
  expect(of(dropped, 'yan').turn.is).toBe('dropped')
  const ended = new Room().startsAt('talk-bai')
  ended.gives('moderator', 'endShow')
  expect(of(ended, 'yan').turn.is).toBe('ended')
  expect(of(ended, 'yan').canAsk).toBe(false)
  expect(of(new Room(), 'interpreter').turn.is).toBe('unnamed')
})

it('names the hard stop only while the session is to end by it', () => {
  const room = new Room().startsAt('talk-bai')
  expect(texts(of(room, 'yan').stop ?? [])).toEqual(['17:30', '11:30'])
  expect(of(room.passes(3 * 60 * MINUTE), 'yan').stop).toBeNull()
})

describe('cues', () => {
  const card = (minutes: number) => sendCue(toPerson('wentao-yan'), canned('minutes', minutes))

  it('shows the newest card alone, until it expires or was seen', () => {
    const room = new Room().startsAt('talk-yan').passes(10 * MINUTE)
    room
      .gives('timekeeper', card(5))
      .passes(2 * MINUTE + 30_000)
      .gives('timekeeper', card(2))
    const [first, ...others] = of(room, 'yan').cues
    expect(first?.content).toMatchObject({ params: { minutes: 2 } })
    expect(others).toEqual([])
    room.gives('yan', { type: 'acknowledgeCue', cue: first?.id ?? '' })
    expect(of(room, 'yan').cues).toEqual([])
    room.passes(MINUTE).gives('timekeeper', card(1))
    expect(of(room, 'yan').cues).toHaveLength(1)
    expect(of(room.passes(121_000), 'yan').cues).toEqual([])
    const both = new Room().startsAt('talk-yan').gives('timekeeper', card(2))
    both.gives('timekeeper', card(1)).passes(14 * MINUTE)
    const shown = of(both, 'yan').cues.map(({ content }) => content)
    expect(shown).toMatchObject([{ params: { minutes: 1 } }])
  })

  it('T6b: shows an armed card when its time comes, once', () => {
    const room = new Room().startsAt('talk-yan').gives('timekeeper', card(2))
    expect(of(room, 'yan').cues).toEqual([])
    const [first] = of(room.passes(13 * MINUTE), 'yan').cues
    expect(first?.content).toMatchObject({ params: { minutes: 2 } })
    room.gives('yan', { type: 'acknowledgeCue', cue: first?.id ?? '' })
    expect(of(room, 'yan').cues).toEqual([])
  })

  it('keeps one person’s cue from another, and gives a group’s to all of its role', () => {
    const room = new Room()
      .startsAt('talk-yan')
      .passes(14 * MINUTE)
      .gives('timekeeper', card(1))
    expect(of(room, 'barra').cues).toEqual([])
    const to = { type: 'group', role: 'speaker' } as const
    room.gives('moderator', { ...card(1), to })
    expect(of(room, 'barra').cues).toHaveLength(1)
  })
})
