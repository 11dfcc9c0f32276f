import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Live } from '../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../client/live/liveState.ts'
import { viewAs } from '../../../client/live/viewAs.ts'
import { GRANTS, Room } from '../support/room.ts'

const you = (who: 'moderator' | 'stage' | 'yan') => ({
  link: who,
  grant: { ...GRANTS[who], roles: [...GRANTS[who].roles] },
})

/** A desk on a show of its own, and what it gave. */
function atDesk(room: Room) {
  const store = createStore<LiveState>()(() => ({
    ...INITIAL_STATE,
    you: you('moderator'),
    show: room.state,
    recent: [...room.recent],
  }))
  const given: unknown[] = []
  const live = { store, give: (command: unknown) => given.push(command) } as unknown as Live
  return {
    store,
    live,
    given,
    hear: () => store.setState({ show: room.state, recent: [...room.recent] }),
  }
}

test('R15: another screen that is looked at knows what is its own to see, follows the show, and gives nothing', () => {
  const room = new Room().startsAt('talk-yan')
  room.gives('moderator', { type: 'markAttendance', person: 'wentao-yan', mark: 'here' })
  const desk = atDesk(room)
  const hall = viewAs(desk.live, you('stage'))
  const seen = () => hall.live.store.getState()
  expect([seen().you?.link, seen().show?.attendance, seen().show?.links]).toEqual(['stage', {}, []])

  const look = { is: 'black' } as const
  room.gives('moderator', { type: 'setStageLook', look, was: { is: 'programme' } })
  desk.hear()
  expect(seen().show?.run.look).toEqual(look)

  const before = seen().show
  desk.store.setState({ open: { stage: 1 } })
  expect(seen().show).toBe(before)

  hall.live.give({ type: 'startShow' })
  expect(desk.given).toEqual([])
  hall.stop()
  room.gives('moderator', { type: 'setStageLook', look: { is: 'clock' }, was: look })
  desk.hear()
  expect(seen().show?.run.look).toEqual(look)
})

test('it hears of what happens as its own audience does: of its own request that was declined, of nobody else’s', () => {
  const room = new Room().startsAt('talk-bai')
  const desk = atDesk(room)
  const page = viewAs(desk.live, you('yan'))
  for (const who of ['barra', 'yan'] as const) {
    room.gives(who, { type: 'raiseHand', wants: 'floor' })
    desk.hear()
  }
  for (const { id } of room.state.hands) {
    room.gives('moderator', { type: 'lowerHand', hand: id })
    desk.hear()
  }
  const heard = page.live.store.getState().recent.map(({ event }) => event)
  const hands = heard.filter(({ type }) => type === 'handRaised' || type === 'handLowered')
  expect(hands).toMatchObject([
    { type: 'handRaised', hand: { person: 'wentao-yan' } },
    { type: 'handLowered', declined: true },
  ])
  page.stop()
})
