import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Live } from '../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState, LOST_AFTER } from '../../../client/live/liveState.ts'
import { afterFrame, type SyncedState } from '../../../client/live/syncedState.ts'
import { viewAs } from '../../../client/live/viewAs.ts'
import { announcementAfter } from '../../../client/ui/announcements/announcements.ts'
import { CALM_SILENCE, SILENCE } from '../../../shared/protocol/down/down.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { languageSet } from '../../support/envelopes.ts'
import { GRANTS, Room } from '../support/room.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { openVirtualScreen, turns } from './screen.ts'

const grantOf = (role: Grant['roles'][number]): Grant => ({
  roles: [role],
  person: null,
  booth: null,
})

/** A screen that joined and knows the time; the server answers whatever it is asked. */
async function joined(role: Grant['roles'][number] = 'moderator') {
  const screen = openVirtualScreen((server) => {
    server.grant = grantOf(role)
  })
  await screen.pass(1)
  expect(screen.status()).toBe('in-sync')
  return screen
}

test.each(['moderator', 'stage', 'audience'] as const)(
  'a screen is in sync by heartbeats and events alone: to a %s a server that answers clock questions and sends no heartbeat is silent',
  async (role) => {
    const { server, pass, status } = await joined(role)
    const silence = role === 'stage' || role === 'audience' ? CALM_SILENCE : SILENCE
    await pass(silence - 10)
    expect(status()).toBe('in-sync')
    expect(server.exchanges).toBeGreaterThan(4)
    server.isDown = true
    await pass(10)
    expect(status()).toBe('on-its-own')
  },
)

test('a listener of what a screen knows that throws keeps nothing from the others, and what came counts as come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { live, server, status } = await joined()
  const languages: unknown[] = []
  live.store.subscribe(() => {
    throw new Error('planted')
  })
  live.store.subscribe(({ show }) => languages.push(show?.run.language))
  server.publish(languageSet('de'))
  await turns()
  expect(languages).toEqual(['de'])
  expect(() => vi.runAllTimers()).toThrow('planted')
  expect(status()).toBe('in-sync')
  expect(server.joins).toEqual([null])
})

describe('a state that cannot be applied', () => {
  /** An event that `evolve` throws on: it is of an item that is not there. */
  const UNKNOWN = { type: 'nobodyKnows' }

  test('makes the screen request the whole show, and show no connection meanwhile', async () => {
    const { live, server, pass, state, status } = await joined()
    // As long as two joins are apart.
    await pass(2 * SECOND)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const statuses: string[] = []
    live.store.subscribe(({ connection }) => statuses.push(connection.status))
    const { seq } = server.record(languageSet('de'))
    const events = [{ seq, at: server.now(), event: UNKNOWN }]
    server.send('events', { prev: seq - 1, seq, sent: server.now(), events })
    await turns()
    expect(() => vi.runAllTimers()).toThrow(TypeError)
    expect(statuses).toContain('on-its-own')
    await pass(2 * SECOND)
    expect(server.joins).toEqual([null, null])
    expect(status()).toBe('in-sync')
    expect(state().show).toEqual(server.state())
  })
})

/** A connection that cannot be closed from the screen's side: it still waits for what it has to send first. */
class StuckTransport extends MemoryTransport {
  override drop(): void {}
}

type VirtualScreen = ReturnType<typeof openVirtualScreen>

/** Beats once more; the server is silent from then on, to new connections too. */
async function fallSilent({ server }: VirtualScreen): Promise<void> {
  server.send('beat', server.head())
  await turns()
  server.timesAnswered = false
  server.isDown = true
}

/** Expects the screen to show that it is on its own after a silence, and lost 5 min after it heard the server last. */
async function expectLost({ pass, status }: VirtualScreen): Promise<void> {
  await pass(SILENCE - 500, 500)
  expect(status()).toBe('in-sync')
  await pass(500)
  expect(status()).toBe('on-its-own')
  await pass(LOST_AFTER - SILENCE - 500, 500)
  expect(status()).toBe('on-its-own')
  await pass(500)
  expect(status()).toBe('lost')
}

test('a screen whose silent connection cannot be closed is on its own after 5 s, and lost after 5 min', async () => {
  const screen = openVirtualScreen(undefined, StuckTransport)
  await screen.pass(2_500)
  await fallSilent(screen)
  await expectLost(screen)
})

test('a page of the audience whose link opens the console now is on its own after 5 s, though nothing came but its join', async () => {
  const screen = openVirtualScreen((server) => {
    server.grant = { roles: ['audience'], person: null, booth: null }
  })
  const { server, pass } = screen
  // By now the screen looks for silence at the pace of the audience.
  await pass(8_000)
  server.timesAnswered = false
  server.grant = { roles: ['moderator'], person: null, booth: null }
  server.send('parting', { reason: 'changed' })
  await pass(20)
  expect(server.joins).toHaveLength(2)
  server.isDown = true
  await expectLost(screen)
})

/** A rehearsal in which an item was dropped, as a screen that was open all along knows it. */
function dropped() {
  const room = new Room(undefined, { rate: 1, paused: false })
  const seq = room.recent.at(-1)?.seq ?? 0
  const joined: SyncedState = { show: room.state, seq, recent: [] }
  room.startsAt('talk-yan').gives('moderator', 'drop', 'water-break-item')
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

test('it gets the events of its own audience: its own declined request, and no other', () => {
  const room = new Room().startsAt('talk-bai')
  const desk = atDesk(room)
  const page = viewAs(desk.live, you('yan'))
  for (const who of ['barra', 'yan'] as const) {
    room.gives(who, { type: 'raiseHand', wants: 'floor' })
    desk.hear()
  }
  const declineAll = () => {
    for (const { id } of room.state.hands) room.gives('moderator', { type: 'lowerHand', hand: id })
    desk.hear()
  }
  declineAll()
  // The next request and its answer come in one message.
  room.gives('yan', { type: 'raiseHand', wants: 'floor' })
  declineAll()
  const heard = page.live.store.getState().recent.map(({ event }) => event)
  const hands = heard.filter(({ type }) => type === 'handRaised' || type === 'handLowered')
  const request = [
    { type: 'handRaised', hand: { person: 'wentao-yan' } },
    { type: 'handLowered', declined: true },
  ]
  expect(hands).toMatchObject([...request, ...request])
  page.stop()
})
