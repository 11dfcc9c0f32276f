// @vitest-environment node
import { describe, expect, onTestFinished, test } from 'vitest'
import { openShows } from '../../../client/live/ownedShows.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { instant } from '../../../shared/time/instant.ts'
import { FakeServer } from './fakeServer.ts'
import { memory, settled, until } from './screen.ts'
import { virtualTime } from './virtualTime.ts'

function owned(show: string): OwnedShow {
  const startsAt = instant(Date.UTC(2023, 5, 21, 7))
  return {
    show,
    title: { en: show },
    languages: ['en'],
    zones: ['UTC'],
    startsAt,
    status: 'planned',
    rehearsal: false,
    series: null,
    public: false,
    archived: false,
    closed: false,
    draft: { revision: 0, step: null, items: 1, warnings: 0 },
    people: [],
    booths: [],
    links: [],
    integrations: [],
    calendars: [],
    webhooks: [],
    anyone: 0,
  }
}

async function openList(prepare: (server: FakeServer) => void = () => {}) {
  const time = virtualTime()
  const server = new FakeServer(time)
  prepare(server)
  const handshake = { as: 'owner', protocol: 1, key: 'k'.repeat(22) } as const
  const list = openShows({ open: memory(server), handshake, retryAfter: 5 }, time)
  onTestFinished(list.close)
  return {
    server,
    list,
    time,
    state: list.store.getState,
    names: () => list.store.getState().shows?.map(({ show }) => show),
  }
}

describe('the list of shows', () => {
  test('comes with the connection, on request, and after a cut', async () => {
    const { server, time, list, state, names } = await openList((server) => {
      server.shows = [owned('dialogue')]
    })
    expect(state()).toMatchObject({ connection: 'connecting', disconnect: null, shows: null })
    await until(() => names()?.length === 1)
    server.shows = [owned('second'), owned('dialogue')]
    list.refresh()
    await until(() => names()?.length === 2)
    server.isDown = true
    server.cut()
    await until(() => state().connection === 'cut')
    expect(names()).toEqual(['second', 'dialogue'])
    server.shows = []
    server.refuses = { reason: 'too-many' }
    server.isDown = false
    await until(() => state().disconnect?.reason === 'too-many')
    server.refuses = null
    await until(() => {
      time.pass(1_000)
      return state().connection === 'open' && names()?.length === 0
    })
    expect(state().disconnect).toBeNull()
  })

  test('comes again automatically while the page is visible, as it shows who has a screen open', async () => {
    const { server, time, names } = await openList()
    await until(() => names()?.length === 0)
    // The next one is asked for after the answer, and so in another turn.
    await until(() => time.waiting() > 0)
    server.shows = [owned('dialogue')]
    time.hide(true)
    time.pass(60_000)
    await settled()
    expect(names()).toEqual([])
    time.hide(false)
    time.pass(4_000)
    await until(() => names()?.length === 1)
  })

  test('is not asked for any more once the page is closed', async () => {
    const { list, time, names } = await openList()
    await until(() => names()?.length === 0)
    await until(() => time.waiting() > 0)
    list.close()
    expect(time.waiting()).toBe(0)
  })

  test('comes over a new connection where the one there is does not answer any more', async () => {
    const { server, list, time, state, names } = await openList()
    await until(() => names()?.length === 0)
    await until(() => time.waiting() > 0)
    server.showsAnswered = false
    list.refresh()
    const statuses: string[] = []
    list.store.subscribe(({ connection }) => statuses.push(connection))
    server.shows = [owned('dialogue')]
    await until(() => {
      time.pass(1_000)
      if (state().connection === 'cut') server.showsAnswered = true
      return names()?.length === 1
    })
    expect(statuses).toContain('cut')
  })

  test('is refused to a wrong key, for good', async () => {
    const { state } = await openList((server) => {
      server.refuses = { reason: 'wrong-token' }
    })
    await until(() => state().disconnect?.reason === 'wrong-token')
    expect(state().shows).toBeNull()
  })
})
