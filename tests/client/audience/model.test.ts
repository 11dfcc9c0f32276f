import { describe, expect, it } from 'vitest'
import { minutesAt } from '../../../client/views/audience/minutes.ts'
import {
  type AgendaLine,
  type AudienceModel,
  audienceModel,
} from '../../../client/views/audience/model.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { present } from '../../support/present.ts'
import { chairedBy, founding } from '../../support/shows.ts'
import { GRANTS, Room } from '../support/room.ts'

function of(room: Room, lang = 'en'): AudienceModel {
  const grant = { ...GRANTS.audience, roles: [...GRANTS.audience.roles] }
  const seen = visibleState(room.state, audienceOf(grant))
  return present(audienceModel(seen, room.now, { link: 'audience', grant }, lang))
}

const clock = (at: Instant) => clockText(at, 'Asia/Shanghai')

function lineOf(room: Room, item: string) {
  const lines = of(room).parts.flatMap((part) => part.lines)
  const line = present(lines.find((one) => one.item === item))
  return { as: line.as, at: clock(line.start.at), told: line.start.as }
}

it('says which of its series a show is, where that is known', () => {
  expect(of(new Room()).subtitle).toBeNull()
  const agenda = { ...founding(), subtitle: { en: 'The 3rd' } }
  expect(of(new Room(agenda))).toMatchObject({ subtitle: { text: 'The 3rd' } })
})

it('says what a show is about in the reader’s language, prose by paragraphs and lists by points', () => {
  const about = of(new Room(), 'zh-Hans').about
  expect(about.map(({ part, as, lang, lines }) => [part, as, lang, lines.length])).toEqual([
    ['background', 'prose', 'zh-Hans', 3],
    ['focusAreas', 'points', 'zh-Hans', 5],
    ['organisers', 'prose', 'zh-Hans', 1],
    ['partners', 'points', 'zh-Hans', 4],
    ['participants', 'points', 'zh-Hans', 5],
  ])
  const { background, focusAreas, participants, ...agenda } = founding()
  const bare = { ...agenda, partners: null, organisers: { en: 'ICLEI' } }
  expect(of(new Room(bare), 'zh-Hans').about).toEqual([
    { part: 'organisers', as: 'prose', lang: 'en', lines: ['ICLEI'] },
  ])
})

/** The agenda run in order and to the minute until this item is on. */
function runTo(item: string): Room {
  const room = new Room().gives('moderator', 'startShow')
  room.gives('moderator', 'next')
  for (;;) {
    const { position } = room.state.run
    if (position.status !== 'live' || position.item === item) return room
    const items = room.state.published?.agenda.segments.flatMap((segment) => segment.items)
    room.passes(items?.find(({ id }) => id === position.item)?.planned ?? 0)
    room.gives('moderator', 'next')
  }
}

it('a block of the agenda shows who chairs it; the agenda shows who chairs every block', () => {
  const agenda = founding()
  const all = agenda.segments.reduce((one, { id }) => chairedBy('shu-zhu', id, one), agenda)
  const byOne = of(new Room(all))
  expect([byOne.chair?.text, byOne.parts.filter(({ chair }) => chair !== null)]).toEqual([
    'Shu Zhu',
    [],
  ])
  const { parts, chair } = of(new Room(chairedBy('shu-zhu', 'presentations', agenda)))
  expect(chair).toBeNull()
  expect(parts.map((part) => part.chair?.text ?? null)).toEqual([
    ...[null, null, 'Shu Zhu', null, null, null],
  ])
})

describe('times an audience is told', () => {
  it('are the planned ones while the drift is under two minutes, and then about', () => {
    const room = runTo('talk-yan')
    expect(lineOf(room.passes(15 * MINUTE), 'talk-wang')).toMatchObject({
      at: '16:05',
      told: 'set',
    })
    const almost = room.passes(2 * MINUTE - SECOND)
    expect(lineOf(almost, 'talk-wang')).toMatchObject({ at: '16:05', told: 'set' })
    expect(lineOf(room.passes(SECOND), 'talk-wang')).toMatchObject({ at: '16:07', told: 'about' })
  })

  it('name no minute for what hangs on somebody’s word, and none that is past', () => {
    const over = runTo('talk-yan').passes(15 * MINUTE + 30 * SECOND)
    expect(of(over).next?.start.as).toBe('soon')
    expect(lineOf(over, 'talk-barra').told).toBe('soon')
    const late = new Room().passes(30 * SECOND)
    expect(of(late).scene).toMatchObject({ is: 'waiting', start: { as: 'soon' } })
  })

  it('name none for what waits behind a pause, and do not call that on time', () => {
    const room = runTo('talk-yan').passes(5 * MINUTE)
    room.gives('moderator', 'pause').passes(20 * SECOND)
    expect(of(room).next?.start.as).toBe('soon')
    expect(of(room).punctuality).toMatchObject({ pace: 'stands', minutes: 0 })
  })

  it('T7: are about on time where desks are under a minute behind, past a hard stop that no audience sees', () => {
    const room = runTo('case-dresden').passes(10 * MINUTE + 30 * SECOND)
    room.gives('moderator', 'next')
    expect(momentOf(room.state, room.now)?.scheduleStatus).toEqual({ is: 'under' })
    expect(of(room).punctuality).toMatchObject({ pace: 'nearly', endAs: 'about', against: 0 })
  })

  it('say it where the end is off the other way than what comes next', () => {
    const room = runTo('talk-yan').passes(5 * MINUTE)
    room.gives('moderator', 'giveTime', 'questions', 8)
    expect(of(room).punctuality).toMatchObject({ pace: 'soFar', endAs: 'about', against: 8 })
    room.gives('moderator', 'giveTime', 'talk-yan', 4)
    expect(of(room).punctuality).toMatchObject({
      pace: 'later',
      minutes: 4,
      endAs: 'about',
      against: 8,
    })
  })

  it('are the real ones for what is over and on', () => {
    const room = runTo('talk-wende').passes(MINUTE)
    expect(lineOf(room, 'talk-bai')).toEqual({ as: 'past', at: '15:10', told: 'was' })
    expect(lineOf(room, 'talk-wende')).toEqual({ as: 'on', at: '15:20', told: 'was' })
    expect(lineOf(room, 'talk-yan').as).toBe('next')
  })

  it('do not show drift in the sentence either until it is two minutes', () => {
    const room = runTo('talk-yan').passes(16 * MINUTE + 59 * SECOND)
    expect(of(room).punctuality).toMatchObject({ pace: 'nearly', endAs: 'planned' })
    const punctuality = of(room.passes(2 * MINUTE)).punctuality
    expect(punctuality).toMatchObject({ pace: 'later', minutes: 3, endAs: 'unchanged' })
    expect(clock(punctuality?.end ?? room.now)).toBe('17:30')
  })
})

describe('what goes on', () => {
  it('starts at a minute that is known, before the start', () => {
    const { scene, punctuality, on } = of(new Room().passes(-10 * MINUTE))
    expect(scene).toMatchObject({ is: 'waiting', begun: false, start: { as: 'set' } })
    expect(punctuality).toBeNull()
    expect(on).toBeNull()
  })

  it('is a turn with its end, over its time, or paused', () => {
    const room = runTo('talk-yan').passes(MINUTE)
    expect(of(room).scene).toMatchObject({ is: 'live' })
    expect(of(room).on).toMatchObject({ count: { index: 3, total: 5 } })
    room.gives('moderator', 'pause')
    expect(of(room).pausedSince).not.toBeNull()
    room.gives('moderator', 'resume').passes(15 * MINUTE)
    expect(of(room)).toMatchObject({ scene: { is: 'live' }, pausedSince: null, until: null })
  })

  it('T1c: is a break that counts down to the clock time of a block that is held', () => {
    const room = new Room().startsAt('water-break-item').passes(MINUTE)
    const { scene } = of(room)
    if (scene.is !== 'break' || scene.back === null) throw new Error('no break')
    expect(clock(scene.back.at)).toBe('16:25')
    expect(minutesAt(room.state, room.now)).toEqual({ of: 'left', count: 84 })
    room.gives('moderator', 'finish')
    expect(of(room).scene).toMatchObject({ is: 'waiting', begun: true })
  })

  it('is nothing left, the end, and after reopening nothing left again', () => {
    const room = new Room().startsAt('closing-item')
    room.gives('moderator', 'finish')
    expect(of(room).scene).toEqual({ is: 'over', ended: false })
    room.gives('moderator', 'endShow')
    expect(of(room).scene).toEqual({ is: 'over', ended: true })
    expect(lineOf(room, 'talk-yan').as).toBe('missed')
    room.gives('moderator', 'reopen')
    expect(of(room).scene).toEqual({ is: 'over', ended: false })
    expect(lineOf(room, 'talk-yan').as).toBe('passed')
  })
})

it('the agenda heads blocks of several turns, tells repeated titles apart by their people, keeps what was dropped, and reads in the reader’s language', () => {
  const { parts } = of(new Room())
  expect(parts.map(({ title }) => title?.text.slice(0, 7) ?? null)).toEqual([
    null,
    'Welcome',
    'Themati',
    null,
    'Panel d',
    null,
  ])
  expect(parts[1]?.lines[0]).toMatchObject({
    title: null,
    people: [{ name: { text: 'Shu Zhu' } }],
  })
  const room = new Room().gives('moderator', 'drop', 'case-korea')
  expect(lineOf(room, 'case-korea').as).toBe('dropped')
  expect(of(new Room(), 'zh-Hans').parts[1]?.title?.text).toBe('欢迎致辞')
})

it('the agenda lists people by their names, who are introduced with their form of address', () => {
  const room = new Room().startsAt('talk-wende')
  const names = (turn: Pick<AgendaLine, 'people'> | null | undefined) =>
    turn?.people.map(({ name }) => name.text)
  const listed = of(room).parts.flatMap(({ lines }) => lines)
  expect(names(of(room).on)).toEqual(['Prof. Wolfgang Wende'])
  expect(names(of(room).next)).toEqual(['Prof. Wentao Yan'])
  expect(names(of(room, 'zh-Hans').on)).toEqual(['Wolfgang Wende 教授'])
  expect(names(listed.find(({ item }) => item === 'talk-wende'))).toEqual(['Wolfgang Wende'])
})
