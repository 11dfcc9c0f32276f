import { expect, test } from 'vitest'
import { JOINS_STORED, Joins } from '../../../../server/gateway/session/joins.ts'
import { startServer } from '../../../support/server.ts'

test('of who comes and leaves the newest are kept, under numbers that go on', async () => {
  const server = await startServer()
  await server.hosts.get(server.show)
  const joins = new Joins({ hosts: server.hosts, clock: { now: () => 0 }, boot: 'boot' })
  const times = JOINS_STORED / 2 + 10
  for (let n = 0; n < times; n += 1) {
    joins.add(server.show, { came: ['bo', '@anyone'], left: [] })
    joins.add(server.show, { came: [], left: ['bo'] })
  }
  const all = joins.since(server.show, null)
  expect(all).toHaveLength(JOINS_STORED)
  expect(all.at(-1)).toMatchObject({ n: 2 * times, what: 'left', who: { link: 'bo' } })
  expect(joins.since(server.show, { boot: 'boot', n: 2 * times - 1 })).toHaveLength(1)
  expect(joins.since(server.show, { boot: 'another', n: 2 * times })).toHaveLength(JOINS_STORED)
  await server.stop()
})
