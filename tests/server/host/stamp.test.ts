import { describe, expect, test } from 'vitest'
import { envelopesOf } from '../../../server/host/decideCommand.ts'
import { create } from '../../../shared/run/decide.ts'
import { begin } from '../../../shared/run/evolve.ts'
import { instant, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../../shared/time/showClock.ts'
import { languageSet } from '../../support/envelopes.ts'
import { founding } from '../../support/shows.ts'

const LAST = instant(Date.UTC(2023, 5, 21, 7))
const AUTHOR = { commandId: 'a-command', actor: 'moderator', role: 'moderator' }

/** What is written at a server time behind an event at LAST, in a show with this clock. */
function written(wall: number, clock: ShowClock = REAL_TIME) {
  const event = create({ show: 'a-show', agenda: founding(), rehearsal: true, clock })
  const state = begin({ seq: 1, at: LAST, event })
  const events = [languageSet('en'), languageSet(null)]
  return envelopesOf({ state, seq: 1, at: LAST }, events, AUTHOR, instant(wall))
}

describe('the instants of a log', () => {
  test('R10: an event happens now, as the server has it', () => {
    const now = plus(LAST, MINUTE)
    expect(written(now).map(({ at }) => at)).toEqual([now, now])
  })

  test('R10: the server’s clock set back, an event happens no earlier than the last one', () => {
    expect(written(LAST - MINUTE).map(({ at }) => at)).toEqual([LAST, LAST])
  })

  test('R10: the audit keeps the server’s own time beside it', () => {
    const back = plus(LAST, -MINUTE)
    expect(written(back)).toMatchObject([
      { seq: 2, wall: back },
      { seq: 3, wall: back },
    ])
  })

  test('R10: in a rehearsal it is show time that counts', () => {
    const tenfold = { anchor: LAST, at: LAST, rate: 10, paused: false }
    const later = plus(LAST, MINUTE)
    expect(written(LAST + 6 * SECOND, tenfold).map(({ at }) => at)).toEqual([later, later])
  })
})
