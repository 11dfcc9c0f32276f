import { describe, expect, it } from 'vitest'
import { announcementAfter, changeSince } from '../../../client/ui/announcements/announcements.ts'
import { MINUTE, plus } from '../../../shared/time/instant.ts'
import { cut, recover } from '../../support/press.ts'
import { Room } from '../support/room.ts'

/** A way to land by the break and two minutes of a talk. */
const WAY = recover({
  cuts: [cut('talk-barra', 10, 8)],
  drops: ['water-break-item'],
  asked: true,
})

const newest = (room: Room) => announcementAfter(room.recent, 0, room.state.run)?.what

describe('news', () => {
  it('are what happened, in the words of the newest event', () => {
    const room = new Room().startsAt('talk-yan')
    expect(announcementAfter(room.recent, 0, room.state.run)).toMatchObject({
      what: 'began',
      item: 'talk-yan',
    })
    room.gives('moderator', 'drop', 'talk-wang')
    expect(announcementAfter(room.recent, 0, room.state.run)).toMatchObject({
      what: 'programme',
      changes: [{ is: 'left', item: 'talk-wang' }],
    })
    room.gives('moderator', 'putNext', 'case-korea')
    expect(newest(room)).toBe('order')
    room.gives('moderator', 'finish')
    expect(newest(room)).toBe('standby')
  })

  it('T7: are lengths of what is to come only from two minutes in all', () => {
    const room = new Room().startsAt('talk-yan')
    const before = room.recent.at(-1)?.seq ?? 0
    room.passes(MINUTE).gives('moderator', 'takeTime', 'talk-barra', 1)
    expect(announcementAfter(room.recent, before, room.state.run)).toBeNull()
    room.passes(MINUTE)
    room.gives('moderator', { ...WAY, cuts: [cut('talk-wang', 10, 8)], drops: [] })
    expect(announcementAfter(room.recent, before, room.state.run)).toMatchObject({
      changes: [{ is: 'shorter', item: 'talk-wang' }],
    })
  })

  it('say that a step was taken back', () => {
    const room = new Room().startsAt('talk-yan')
    const step = room.state.steps.at(-1)?.id ?? ''
    room.gives('moderator', { type: 'undo', steps: [step], listed: true })
    expect(newest(room)).toBe('back')
  })
})

it('changes of the agenda are told no more once they were taken back', () => {
  const room = new Room().startsAt('talk-yan')
  const at = plus(room.now, 1)
  room.passes(MINUTE).gives('moderator', WAY)
  const step = room.state.steps.at(-1)?.id ?? ''
  room.gives('moderator', { type: 'undo', steps: [step], listed: true })
  expect(changeSince(room.recent, at, room.state.run)).toBeNull()
  expect(newest(room)).toBe('back')
})

it('changes of the agenda are told for as long as they are new, whatever happens in the room', () => {
  const room = new Room().startsAt('talk-yan')
  room.gives('moderator', 'drop', 'talk-wang')
  const at = room.now
  room.passes(MINUTE).gives('moderator', 'pause')
  expect(changeSince(room.recent, at, room.state.run)).toMatchObject({ what: 'programme', at })
  expect(changeSince(room.recent, plus(at, 1), room.state.run)).toBeNull()
})
