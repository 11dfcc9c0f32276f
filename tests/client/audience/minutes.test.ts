import { describe, expect, it } from 'vitest'
import { minutesAt, minutesUntil, nextMinutes } from '../../../client/views/audience/minutes.ts'
import { instant, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { present } from '../../support/present.ts'
import { Room } from '../support/room.ts'

const told = (room: Room) => minutesAt(room.state, room.now)

/** The talk of 15 minutes, begun so many seconds after a full minute. */
const onTalk = (seconds = 0) => new Room().passes(seconds * SECOND).startsAt('talk-yan')

describe('what an audience is told of the time', () => {
  it('T7: in a pause is the time left rounded up, beside no end, and does not change', () => {
    const paused = (begin: number, spent: number) => {
      return onTalk(begin).passes(spent).gives('moderator', 'pause')
    }
    for (const begin of [0, 20, 59]) {
      const room = paused(begin, 5 * MINUTE + SECOND)
      for (let waited = 0; waited < 3; waited += 1) {
        expect(told(room)).toEqual({ of: 'left', count: 10 })
        room.passes(21 * SECOND)
      }
      expect(nextMinutes(room.state, room.now)).toBeNull()
      expect(told(paused(begin, 14 * MINUTE - SECOND))).toEqual({ of: 'left', count: 2 })
      expect(told(paused(begin, 14 * MINUTE))).toEqual({ of: 'left', count: 0 })
    }
  })

  it('counts up in an item of no length, and is nothing where nothing is on', () => {
    const room = new Room().startsAt('closing-item').passes(30 * SECOND)
    expect(told(room)).toEqual({ of: 'spent', count: 0 })
    expect(nextMinutes(room.state, room.now)).toBe(plus(room.now, 30 * SECOND))
    expect(told(room.passes(2 * MINUTE))).toEqual({ of: 'spent', count: 2 })
    expect(told(new Room())).toBeNull()
  })

  it('is less than a minute in the last one of any moment', () => {
    const end = instant(20 * MINUTE + 30_000)
    expect(minutesUntil(end, plus(end, -MINUTE - 1))).toBe(1)
    expect(minutesUntil(end, plus(end, -MINUTE))).toBe(0)
    expect(minutesUntil(end, end)).toBe(0)
  })
})

it.each([0, 40])(
  'when it changes next is exactly when it says something else, begun %i s past a minute',
  (seconds) => {
    const room = onTalk(seconds).passes(9 * MINUTE + 11 * SECOND)
    for (let change = 0; change < 12; change += 1) {
      const at = present(nextMinutes(room.state, room.now))
      const before = told(room)
      expect(minutesAt(room.state, plus(at, -1))).toEqual(before)
      room.passes(at - room.now)
    }
    expect(told(room)?.of).toBe('over')
  },
)
