import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LogContext } from '../../../../server/logEvent.ts'
import { FaultyStore } from '../../../support/faultyStore.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { connectRaw, handshakeOf, joinAs } from '../../../support/screen.ts'
import { startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

/** A store that cannot be asked what came of a command, or which shows there are, when a test wants it so. */
class DeafStore extends FaultyStore {
  deaf = false

  override async outcome(...asked: Parameters<FaultyStore['outcome']>) {
    if (this.deaf) throw new Error('cannot read')
    return super.outcome(...asked)
  }

  override async snapshot(show: string) {
    if (this.deaf) throw new Error('cannot read')
    return super.snapshot(show)
  }

  override async shows() {
    if (this.deaf) throw new Error('cannot read')
    return super.shows()
  }
}

let store: DeafStore
let server: TestServer
const contexts = (): readonly LogContext[] => server.contexts

beforeEach(async () => {
  store = new DeafStore()
  server = await startServer({ store })
})
afterEach(() => server.stop())

test('a failure during a command is reported with show, link and command', async () => {
  const moderator = await joinAs(server, 'moderator')
  store.deaf = true
  const id = randomUUID()
  expect(await moderator.give({ type: 'startShow' }, id)).toMatchObject({ problem: 'failed' })
  expect(contexts()).toEqual([{ show: server.show, link: 'moderator', command: id }])
})

test('a failed write is reported with its command', async () => {
  const moderator = await joinAs(server, 'moderator')
  store.disk = 'full'
  const id = randomUUID()
  await moderator.give({ type: 'startShow' }, id)
  expect(contexts()).toEqual([{ show: server.show, link: 'moderator', command: id }])
})

test('a failure for the owner is reported as the owner’s', async () => {
  const owner = await openOwner(server)
  store.deaf = true
  expect(await owner.ask('shows', {})).toMatchObject({ problem: 'failed' })
  expect(contexts()).toEqual([{ link: '@owner' }])
  owner.leave()
})

test('a handshake that cannot be checked is reported with its show and link', async () => {
  store.deaf = true
  const { wire } = connectRaw(server.url, {
    ...(await handshakeOf(server, 'moderator')),
    show: 'other',
    token: 'A'.repeat(22),
  })
  await until(() => contexts().length === 1, 'the trouble')
  expect(contexts()).toEqual([{ show: 'other', link: 'moderator' }])
  wire.close()
})

test('a failure by HTTP is reported with the show and the link of the request', async () => {
  const bearer = `${server.show}.planner.${await server.token('planner')}`
  const { get } = server.hosts
  const asked: string[] = []
  server.hosts.get = (show) => {
    asked.push(show)
    // Whose link it is can still be told, and then no more.
    return asked.length > 1
      ? Promise.reject(new Error('cannot read'))
      : get.call(server.hosts, show)
  }
  const headers = { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${server.url}/export/${server.show}/draft.json`, { headers })
  expect(response.status).toBe(500)
  expect(contexts()).toEqual([{ show: server.show, link: 'planner' }])
})
