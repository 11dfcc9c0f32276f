import { expect, test } from 'vitest'
import { afterFrame, afterResync, type SyncedState } from '../../../client/live/syncedState.ts'
import { announcementAfter } from '../../../client/ui/announcements/announcements.ts'
import { Room } from '../support/room.ts'

/** A rehearsal in which an item was dropped, as a screen that was open all along knows it. */
function dropped() {
  const room = new Room(undefined, { rate: 1, paused: false })
  const seq = room.recent.at(-1)?.seq ?? 0
  const joined: SyncedState = { show: room.state, seq, recent: [] }
  room.startsAt('talk-yan').gives('moderator', { type: 'drop', item: 'water-break-item' })
  return { room, screen: heard(room, joined) }
}

function heard(room: Room, known: SyncedState): SyncedState {
  const events = room.recent.filter(({ seq }) => seq > (known.seq ?? 0))
  const seq = events.at(-1)?.seq ?? 0
  const after = afterFrame(known, { prev: known.seq ?? 0, seq, sent: room.now, events })
  if (after === 'gap') throw new Error('nothing is missing')
  return after
}

const news = ({ show, recent }: SyncedState) => show && announcementAfter(recent, 0, show.run)

test('R12: what happened in a run is no news once the rehearsal begins again', () => {
  const { room, screen } = dropped()
  expect(news(screen)?.what).toBe('programme')
  room.gives('moderator', { type: 'beginAgain' })
  expect(news(heard(room, screen))).toBeNull()
})

test('R12: nor where the screen was away when it began again', () => {
  const { room, screen } = dropped()
  const whole = () => ({ seq: room.recent.at(-1)?.seq ?? 0, sent: room.now, state: room.state })
  expect(news(afterResync(screen, whole()))?.what).toBe('programme')
  room.gives('moderator', { type: 'beginAgain' })
  expect(news(afterResync(screen, whole()))).toBeNull()
})
