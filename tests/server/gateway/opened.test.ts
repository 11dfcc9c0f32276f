import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { connectRaw, handshakeOf, joinAs, Screen } from '../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

let server: TestServer
let owner: Screen

beforeAll(async () => {
  server = await startServer()
  const key = await newOwnerKey(server.store)
  const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
  await until(() => wire.connected, 'the owner')
  owner = new Screen(wire, sent)
})
afterAll(async () => {
  owner.leave()
  expect(server.errors).toEqual([])
  await server.stop()
})

describe('when a link was opened', () => {
  const openedOf = async (link: string) => {
    const reply = await owner.ask('shows', {})
    const shows = 'shows' in reply ? reply.shows : []
    const links = shows.find(({ show }) => show === SHOW)?.links ?? []
    return links.find((one) => one.link === link)?.opened ?? null
  }

  test('is told first and last, with what it was opened on; who says nothing leaves no trace', async () => {
    expect(await openedOf('bo')).toBeNull()
    const opens = async (on: string) => {
      const { wire } = connectRaw(server.url, { ...(await handshakeOf(server, 'bo')), on })
      await until(() => wire.connected, 'bo')
      wire.disconnect()
    }
    await opens('phone')
    const first = await openedOf('bo')
    expect(first).toMatchObject({ on: 'phone' })
    await opens('computer')
    const last = await openedOf('bo')
    expect(last).toMatchObject({ first: first?.first, on: 'computer' })
    expect(last?.last).toBeGreaterThanOrEqual(first?.last ?? 0)
  })

  test('a planner is told only of those links that they hand out', async () => {
    const { wire } = connectRaw(server.url, {
      ...(await handshakeOf(server, 'moderator')),
      on: 'computer',
    })
    await until(() => wire.connected, 'the moderator')
    const planner = await joinAs(server, 'planner')
    const reply = await planner.ask('links', {})
    expect('opened' in reply ? Object.keys(reply.opened) : reply).toEqual(['bo'])
    planner.leave()
    wire.disconnect()
  })
})
