import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { serverOn } from '../../support/nodes/serverOn.ts'
import { connectRaw, joinAs, Screen } from '../../support/screen.ts'
import type { TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** Word among nodes that closes all screens of all of them, as Socket.IO's adapters say it. */
const CLOSE_ALL = {
  uid: 'somebody',
  nsp: '/',
  type: 6,
  data: { opts: { rooms: [], except: [], flags: {} }, close: true },
}

describe.skipIf(!hasPostgres)('who is connected to two servers on one database', () => {
  const { address, query } = databaseForEach()

  const node = (clock: FakeClock) => serverOn(address(), { clock })

  async function two() {
    const clock = new FakeClock(HEARING_START)
    const [first, second] = [await node(clock), await node(clock)]
    /** Waits until a console was told that these links are open. */
    const told = (console: Screen, open: Readonly<Record<string, number>>) =>
      until(
        () => {
          clock.advance(50)
          return isDeepStrictEqual(console.sent.presences.at(-1)?.open, open)
        },
        `that ${JSON.stringify(open)} are open`,
      )
    return { clock, first, second, told }
  }

  async function ownerAt(server: TestServer, key: string): Promise<Screen> {
    const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
    await until(() => wire.connected, 'the owner')
    return new Screen(wire, sent)
  }

  async function listed(owner: Screen) {
    const reply = await owner.ask('shows', {})
    if ('problem' in reply) throw new Error(reply.detail)
    return reply.shows[0]
  }

  async function comings(console: Screen): Promise<readonly string[]> {
    const page = await console.ask('log', { before: null, after: 0, comings: null })
    if ('problem' in page) throw new Error(page.detail)
    return page.comings.map(({ what, who }) => `${who.link} ${what}`)
  }

  test('is on the consoles of both, in the owner’s list and in both logs', async () => {
    const { first, second, told } = await two()
    const owner = await ownerAt(first, await newOwnerKey(first.store))
    const desk = await joinAs(first, 'moderator')
    const stage = await joinAs(second, 'stage')
    await told(desk, { moderator: 1, stage: 1 })
    const other = await joinAs(second, 'moderator-2')
    await told(other, { moderator: 1, stage: 1, 'moderator-2': 1 })
    await Promise.all([joinAs(first, 'ada'), joinAs(second, 'bo')])
    stage.leave()
    const open = { moderator: 1, 'moderator-2': 1, ada: 1, bo: 1 }
    for (const console of [desk, other]) await told(console, open)
    const links = (await listed(owner))?.links ?? []
    expect(Object.fromEntries(links.map(({ link, open }) => [link, open]))).toMatchObject({
      ...open,
      stage: 0,
    })
    for (const console of [desk, other])
      expect(await comings(console)).toEqual(
        expect.arrayContaining(['ada came', 'bo came', 'stage left', 'moderator-2 came']),
      )
  })

  test('is no matter of who may only write to the database’s channels, and ends on one node alone', async () => {
    const { first, second, told } = await two()
    const desk = await joinAs(first, 'moderator')
    const ada = await joinAs(second, 'ada')
    await told(desk, { moderator: 1, ada: 1 })
    await query(`SELECT pg_notify('rostrum-nodes#/', '${JSON.stringify(CLOSE_ALL)}')`)
    const bo = await joinAs(second, 'bo')
    await told(desk, { moderator: 1, ada: 1, bo: 1 })
    expect([desk, ada, bo].map(({ wire }) => wire.connected)).toEqual([true, true, true])
    await second.stop()
    await until(() => !ada.wire.connected, 'its end')
    await told(desk, { moderator: 1 })
    expect(desk.wire.connected).toBe(true)
  })

  test('may follow by what was done at the other, as its lists say, and ask for them by the owner’s key of now', async () => {
    const { clock, first, second } = await two()
    const key = await newOwnerKey(first.store)
    const owner = await ownerAt(first, key)
    const elsewhere = await ownerAt(second, key)
    const publicShows = async () => {
      const reply: unknown = await (await fetch(`${second.url}/public.json`)).json()
      return JSON.stringify(reply).match(/"show":"\w+"/g)
    }
    expect(await publicShows()).toBeNull()
    const given = { show: first.show, id: crypto.randomUUID() }
    const open = { type: 'setPublic', public: true, was: false }
    expect(await owner.ask('giveAsOwner', { ...given, command: open })).toMatchObject({ ok: true })
    // The list is kept for a second.
    clock.advance(SECOND)
    expect(await publicShows()).toEqual(['"show":"hearing"'])
    expect(await listed(elsewhere)).toMatchObject({ public: true, archived: false })
    const away = { type: 'setArchived', archived: true, was: false }
    const put = { ...given, id: crypto.randomUUID(), command: away }
    expect(await owner.ask('giveAsOwner', put)).toMatchObject({ ok: true })
    clock.advance(SECOND)
    expect(await publicShows()).toBeNull()
    expect(await listed(elsewhere)).toMatchObject({ archived: true })
    await newOwnerKey(first.store)
    elsewhere.wire.emit('shows', {})
    await until(() => elsewhere.sent.partings.length > 0, 'the parting')
    expect(elsewhere.sent.partings).toEqual([{ reason: 'withdrawn' }])
  })
})
