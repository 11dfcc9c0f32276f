import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { makeHearing } from '../../support/hosts.ts'
import { serverOn } from '../../support/nodes/serverOn.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { handshakeOf, joinAs, refusal, type Screen } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const START = { type: 'next', from: { at: 'standby', after: null } } as const
const ON = { type: 'next', from: { at: 'item', item: 'source' } } as const

describe.skipIf(!hasPostgres)('two servers on one database', () => {
  const { address } = databaseForEach()

  const node = (clock: FakeClock) => serverOn(address(), { clock })

  /** Two; the show is on at its first item, 10 s ago. */
  async function two() {
    const clock = new FakeClock()
    const [first, second] = [await node(clock), await node(clock)]
    const moderator = await joinAs(first, 'moderator')
    await moderator.give({ type: 'startShow' })
    await moderator.give(START)
    for (let passed = 0; passed < 10; passed += 1) {
      clock.advance(SECOND)
      // Where the log ends is answered before more time passes: a node that does not know disconnects its screens.
      await Promise.all([first, second].map(({ hosts }) => hosts.whenIdle()))
    }
    return { clock, first, second, moderator }
  }

  const onAt = ({ state }: Screen) => liveItemId(state.run.position)

  test('a command on one is on the screens of the other, each of which saw every event once', async () => {
    const { second, moderator } = await two()
    const stage = await joinAs(second, 'stage')
    const other = await joinAs(second, 'moderator-2')
    expect(onAt(stage)).toBe('source')
    await moderator.does(ON)
    await until(() => onAt(stage) === 'river' && onAt(other) === 'river', 'the next item')
    expect([stage.gaps, other.gaps]).toEqual([0, 0])
    await Promise.all([other.reached(moderator.seq), moderator.reached(other.seq)])
    expect(other.state).toEqual(moderator.state)
  })

  test('R2b: Next is pressed on both at once, and the show goes on once', async () => {
    const { first, second, moderator } = await two()
    const other = await joinAs(second, 'moderator-2')
    const answers = await Promise.all([moderator.give(ON), other.give(ON)])
    expect(answers.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => 'ok' in answer && !answer.ok)).toMatchObject({
      refusal: { reason: 'stale-place' },
    })
    for (const server of [first, second]) {
      const host = await server.hosts.get('hearing')
      expect(host && liveItemId(host.state.run.position)).toBe('river')
    }
    const moves = (await first.store.eventsAfter('hearing', 0)).filter(
      ({ event }) => event.type === 'itemStarted',
    )
    expect(moves).toHaveLength(2)
  })

  test('a command that one called unknown is not written late by the other, but is where it is given again', async () => {
    const { first, second, moderator } = await two()
    const append = first.store.append.bind(first.store)
    let letGo = () => {}
    const released = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isHeld = false
    first.store.append = async (...given) => {
      isHeld = true
      await released
      return append(...given)
    }
    const id = crypto.randomUUID()
    void moderator.give(ON, id)
    await until(() => isHeld, 'the append')
    moderator.leave()
    const again = await joinAs(second, 'moderator')
    const unknown = { [id]: { outcome: 'unknown' } }
    expect(await again.ask('outcome', { ids: [id] })).toEqual(unknown)
    letGo()
    await (await first.hosts.get('hearing'))?.whenIdle()
    const seqs = async () =>
      (await first.store.eventsAfter('hearing', 0)).filter(({ commandId }) => commandId === id)
    expect(await seqs()).toEqual([])
    // Elsewhere nobody knows that it is given again: it is asked for first.
    const other = await joinAs(first, 'moderator')
    expect(await other.give(ON, id)).toMatchObject({ problem: 'failed' })
    expect(await other.ask('outcome', { ids: [id] })).toEqual(unknown)
    expect(await again.give(ON, id)).toMatchObject({ problem: 'failed' })
    const accepted = await other.give(ON, id)
    expect(accepted).toMatchObject({ ok: true, seq: (await seqs()).at(-1)?.seq })
    expect(await again.give(ON, id)).toEqual(accepted)
  })

  test('one without screens knows what was done and made elsewhere, for what happens by itself', async () => {
    const clock = new FakeClock()
    const [first, second] = [await node(clock), await node(clock)]
    const known = (show: string) => second.hosts.getLoaded(show)?.seq ?? 0
    await until(() => known('hearing') > 0, 'the show')
    while ((await second.store.serverCount()) < 2) await first.store.testWrite()
    const moderator = await joinAs(first, 'moderator')
    await moderator.does({ type: 'startShow' })
    // Word of it comes when it comes: it is looked at in the next ten seconds behind that.
    await until(() => {
      clock.advance(SECOND)
      return known('hearing') === moderator.seq
    }, 'what was done')
    await makeHearing(first.store, { show: 'made', links: [] })
    await until(() => known('made') > 0, 'what was made')
  })

  test('a link that was withdrawn at one opens nothing at the other, and its screens there are closed', async () => {
    const { first, second } = await two()
    const key = (link: string) => handshakeOf(first, link)
    const [ada, bo] = [await key('ada'), await key('bo')]
    const screen = await joinAs(second, 'ada')
    // One more keeps the show in sight there.
    await joinAs(second, 'stage')
    const owner = await joinAs(first, 'owner')
    for (const link of ['ada', 'bo']) await owner.give({ type: 'revokeLink', link })
    await until(() => screen.sent.disconnects.length > 0, 'the parting')
    await until(() => second.hosts.getLoaded('hearing')?.link('bo')?.revoked === true, 'word of it')
    expect(screen.sent.disconnects).toEqual([{ reason: 'withdrawn' }])
    for (const auth of [ada, bo])
      expect(await refusal(second.url, auth)).toEqual({ reason: 'withdrawn' })
  })
})

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
    const clock = new FakeClock()
    const [first, second] = [await node(clock), await node(clock)]
    /** Waits until a console was told that these links are open. */
    const openShown = (console: Screen, open: Readonly<Record<string, number>>) =>
      until(
        () => {
          clock.advance(50)
          return isDeepStrictEqual(console.sent.presences.at(-1)?.open, open)
        },
        `that ${JSON.stringify(open)} are open`,
      )
    return { clock, first, second, openShown }
  }

  async function comings(console: Screen): Promise<readonly string[]> {
    const page = await console.ask('log', { before: null, after: 0, comings: null })
    if ('problem' in page) throw new Error(page.detail)
    return page.comings.map(({ what, who }) => `${who.link} ${what}`)
  }

  test('is on the consoles of both, in the owner’s list and in both logs', async () => {
    const { first, second, openShown } = await two()
    const owner = await openOwner(first)
    const desk = await joinAs(first, 'moderator')
    const stage = await joinAs(second, 'stage')
    await openShown(desk, { moderator: 1, stage: 1 })
    const other = await joinAs(second, 'moderator-2')
    await openShown(other, { moderator: 1, stage: 1, 'moderator-2': 1 })
    await Promise.all([joinAs(first, 'ada'), joinAs(second, 'bo')])
    stage.leave()
    const open = { moderator: 1, 'moderator-2': 1, ada: 1, bo: 1 }
    for (const console of [desk, other]) await openShown(console, open)
    const { links } = await owner.show()
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
    const { first, second, openShown } = await two()
    const desk = await joinAs(first, 'moderator')
    const ada = await joinAs(second, 'ada')
    await openShown(desk, { moderator: 1, ada: 1 })
    await query(`SELECT pg_notify('rostrum-nodes#/', '${JSON.stringify(CLOSE_ALL)}')`)
    const bo = await joinAs(second, 'bo')
    await openShown(desk, { moderator: 1, ada: 1, bo: 1 })
    expect([desk, ada, bo].map(({ wire }) => wire.connected)).toEqual([true, true, true])
    await second.stop()
    await until(() => !ada.wire.connected, 'its end')
    await openShown(desk, { moderator: 1 })
    expect(desk.wire.connected).toBe(true)
  })

  test('may follow by what was done at the other, and only the current owner’s key lists them', async () => {
    const { clock, first, second } = await two()
    const key = await newOwnerKey(first.store)
    const owner = await openOwner(first, key)
    const elsewhere = await openOwner(second, key)
    const publicShows = async () => {
      const reply: unknown = await (await fetch(`${second.url}/public.json`)).json()
      return JSON.stringify(reply).match(/"show":"\w+"/g)
    }
    expect(await publicShows()).toBeNull()
    const open = { type: 'setPublic', public: true, was: false } as const
    expect(await owner.command(SHOW, open)).toMatchObject({ ok: true })
    // The list is kept for a second.
    clock.advance(SECOND)
    expect(await publicShows()).toEqual(['"show":"hearing"'])
    expect(await elsewhere.show()).toMatchObject({ public: true, archived: false })
    const away = { type: 'setArchived', archived: true, was: false } as const
    expect(await owner.command(SHOW, away)).toMatchObject({ ok: true })
    clock.advance(SECOND)
    expect(await publicShows()).toBeNull()
    expect(await elsewhere.show()).toMatchObject({ archived: true })
    await newOwnerKey(first.store)
    elsewhere.wire.emit('shows', {})
    await until(() => elsewhere.sent.disconnects.length > 0, 'the parting')
    expect(elsewhere.sent.disconnects).toEqual([{ reason: 'withdrawn' }])
  })
})
