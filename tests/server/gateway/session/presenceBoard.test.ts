import { expect, test } from 'vitest'
import { BATCH, PresenceBoard } from '../../../../server/gateway/session/presence.ts'
import type { Presence } from '../../../../shared/protocol/down/down.ts'
import { FakeClock } from '../../../support/fakeClock.ts'

const SHOW = 'dialogue'

test('a console that came back first learns of all who came back in the same moment', () => {
  const clock = new FakeClock()
  let shown: Presence | null = null
  const board = new PresenceBoard(clock, (_, presence) => {
    shown = presence
  })
  board.opened(SHOW, 'moderator')
  board.opened(SHOW, 'ana')
  clock.advance(BATCH)
  // The network of the hall fails for a moment, and everybody comes back before anything is sent.
  board.closed(SHOW, 'moderator')
  board.closed(SHOW, 'ana')
  board.opened(SHOW, 'moderator')
  shown = board.presence(SHOW)
  board.opened(SHOW, 'ana')
  clock.advance(BATCH)
  expect(shown).toEqual({ open: { moderator: 1, ana: 1 } })
})
