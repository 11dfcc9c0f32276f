import { expect, test } from 'vitest'
import { COMINGS_KEPT, Comings } from '../../../../server/gateway/session/comings.ts'
import { startServer } from '../../../support/server.ts'

test('of who comes and leaves the newest are kept, under numbers that go on', async () => {
  const server = await startServer()
  await server.hosts.get(server.show)
  const comings = new Comings({ hosts: server.hosts, clock: { now: () => 0 }, boot: 'boot' })
  const times = COMINGS_KEPT / 2 + 10
  for (let n = 0; n < times; n += 1) {
    comings.note(server.show, { came: ['bo', '@anyone'], left: [] })
    comings.note(server.show, { came: [], left: ['bo'] })
  }
  const all = comings.since(server.show, null)
  expect(all).toHaveLength(COMINGS_KEPT)
  expect(all.at(-1)).toMatchObject({ n: 2 * times, what: 'left', who: { link: 'bo' } })
  expect(comings.since(server.show, { boot: 'boot', n: 2 * times - 1 })).toHaveLength(1)
  expect(comings.since(server.show, { boot: 'another', n: 2 * times })).toHaveLength(COMINGS_KEPT)
  await server.stop()
})
