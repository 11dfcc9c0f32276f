import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CannotWrite } from '../../../server/store/storeFaults.ts'
import type { AuditEntry } from '../../../shared/protocol/auditTrail.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { sourceOf, trailOf } from '../../support/auditTrail.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { hearing } from '../../support/hearing.ts'
import { makeHearing } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { movableClock } from '../../support/movableClock.ts'
import { type OwnerPage, openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { connectRaw, handshakeAt, joinAs, refusal } from '../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { integration } from '../api/integration.ts'

const HOUR = 3_600_000

let server: TestServer
let owner: OwnerPage

beforeEach(async () => {
  server = await startServer()
  owner = await openOwner(server)
})
afterEach(async () => {
  owner.leave()
  expect(server.errors).toEqual([])
  await server.stop()
})

async function trail(show = SHOW): Promise<readonly AuditEntry[]> {
  const answer = await owner.ask('audit', { show })
  if ('problem' in answer || !answer.ok) throw new Error(JSON.stringify(answer))
  return answer.entries
}

const entries = async (act: AuditEntry['act']) => (await trail()).filter((one) => one.act === act)

const FROM = { from: '127.0.0.x' }

describe('the audit trail of a show', () => {
  test('has who made, changed and revoked links, from where', async () => {
    const grant = { roles: ['stage' as const], person: null, booth: null }
    await owner.command(SHOW, { type: 'makeLink', grant })
    const link = present((await entries('linkMade'))[0]?.to)
    const moderator = await joinAs(server, 'moderator')
    await moderator.does({ type: 'replaceLink', link })
    await moderator.does({ type: 'startShow' })
    await owner.command(SHOW, { type: 'revokeLink', link })
    moderator.leave()
    const acts = (await trail()).filter(({ to }) => to === link)
    expect(acts.toReversed()).toMatchObject([
      { act: 'linkMade', link: '@owner', roles: ['owner'], ...FROM },
      { act: 'linkReplaced', link: 'moderator', roles: ['moderator'], ...FROM },
      { act: 'linkRevoked', link: '@owner', ...FROM },
    ])
    // Moves of the run are in the log of the show alone.
    expect(JSON.stringify(await trail())).not.toMatch(/startShow|runStarted/)
  })

  test('has who made a show with its links, from where', async () => {
    const made = { id: randomUUID(), show: 'made', rehearsal: false, agenda: hearing() }
    expect(await owner.ask('makeShow', made)).toMatchObject({ ok: true })
    const links = (await trail('made')).filter(({ act }) => act === 'linkMade')
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(link).toMatchObject({ link: '@owner', ...FROM })
  })

  test('has who read and changed contacts, in the transaction that changed them', async () => {
    const moderator = await joinAs(server, 'moderator')
    await moderator.ask('links', {})
    await moderator.ask('links', {})
    await moderator.ask('setContact', { person: 'ada', contact: 'ada@example.org' })
    await moderator.ask('setContact', { person: 'ada', contact: null })
    moderator.leave()
    const by = { link: 'moderator', roles: ['moderator'], ...FROM }
    const stored = (await server.store.sideRows(SHOW, 'audit')).map(({ value }) => value).join()
    for (const act of ['contactSet', 'contactDeleted']) expect(stored).toContain(act)
    expect(stored).not.toContain('ada@example.org')
    const reads = (await entries('linksRead')).filter(({ link }) => link === 'moderator')
    expect(reads).toMatchObject([{ ...by, count: 1 }])
    expect(await entries('contactSet')).toMatchObject([{ ...by, person: 'ada', count: 1 }])
    expect(await entries('contactDeleted')).toMatchObject([{ ...by, person: 'ada', count: 1 }])
  })

  test('has exports and refusals by kind, also of strangers', async () => {
    const path = new URL(`/export/${SHOW}/published.json`, server.url)
    const get = (key: string) => fetch(path, { headers: { authorization: `Bearer ${key}` } })
    const planner = `${SHOW}.planner.${await server.token('planner')}`
    expect((await get(planner)).status).toBe(200)
    expect((await get(`${planner.slice(0, -3)}xyz`)).status).toBe(401)
    const speaker = await joinAs(server, 'ada')
    await speaker.ask('links', {})
    await speaker.give({ type: 'startShow' })
    speaker.leave()
    const wrong = { ...handshakeAt(`/#${SHOW}.planner.${'A'.repeat(22)}`) }
    expect(await refusal(server.url, wrong)).toEqual({ reason: 'wrong-token' })
    expect(await entries('exported')).toMatchObject([
      { link: 'planner', file: 'published.json', ...FROM },
    ])
    const refused = (await entries('refused')).map((one) => `${one.link} ${one.refusal}`)
    expect(refused.toSorted()).toEqual([
      'ada forbidden',
      'ada not-for-this-link',
      'null wrong-key',
      'planner wrong-token',
    ])
  })

  test('has who read the log and feeds, once an hour, and tries with a wrong key of the owner', async () => {
    const moderator = await joinAs(server, 'moderator')
    const page = { before: null, after: 0, comings: null }
    for (let n = 0; n < 3; n += 1) expect(await moderator.ask('log', page)).toHaveProperty('boot')
    moderator.leave()
    const grant = { roles: ['calendar' as const], person: null, booth: null }
    await owner.command(SHOW, { type: 'makeLink', grant })
    const { link, path } = present((await owner.show()).calendars[0])
    for (let n = 0; n < 3; n += 1) expect((await fetch(new URL(path, server.url))).status).toBe(200)
    const program = await integration(server, ['read-agenda'])
    const headers = { authorization: `Bearer ${program.token}` }
    for (let n = 0; n < 3; n += 1) await fetch(new URL('/api/v1/me', server.url), { headers })
    await fetch(new URL(`/api/v1/shows/${SHOW}/agenda`, server.url), { headers })
    expect(await entries('read')).toMatchObject([
      { link: program.link, file: 'api', count: 1, ...FROM },
      { link, file: 'calendar.ics', count: 1, ...FROM },
      { link: 'moderator', file: 'log', count: 1, ...FROM },
    ])
    const wrong = { as: 'owner', protocol: PROTOCOL, key: 'A'.repeat(22) }
    expect(await refusal(server.url, wrong)).toMatchObject({ reason: 'wrong-token' })
    expect(await entries('refused')).toMatchObject([
      { link: null, refusal: 'wrong-key', count: 1, ...FROM },
    ])
  })

  test('has the first opening of each link', async () => {
    const path = `/#${SHOW}.ada.${await server.token('ada')}`
    const open = async (device: string) => {
      const { wire } = connectRaw(server.url, { ...handshakeAt(path), on: device })
      await until(() => wire.connected, 'the link')
      wire.disconnect()
    }
    await open('phone')
    await expect.poll(() => entries('linkOpened'), { timeout: 8_000 }).toHaveLength(1)
    await open('computer')
    expect(await entries('linkOpened')).toMatchObject([
      { link: 'ada', roles: ['speaker'], device: 'phone', count: 1, ...FROM },
    ])
  })

  test('has a visitor who exports the draft without permission', async () => {
    const key = `${SHOW}.ada.${await server.token('ada')}`
    const path = new URL(`/export/${SHOW}/draft.json`, server.url)
    const { status } = await fetch(path, { headers: { authorization: `Bearer ${key}` } })
    expect(status).toBe(403)
    expect(await entries('refused')).toMatchObject([{ link: 'ada', refusal: 'forbidden', ...FROM }])
  })

  test('of a show that is not there is refused', async () => {
    expect(await owner.ask('audit', { show: 'unknown' })).toMatchObject({
      refusal: { reason: 'no-such-show' },
    })
  })
})

test('entries are removed after the time that the operator chose', async () => {
  const store = new MemoryStore()
  const clock = movableClock()
  const options = { store, clock, auditKeep: 30 * 24 * HOUR }
  const keeping = await startServer(options)
  const page = await openOwner(keeping)
  await page.ask('setContactAsOwner', { show: SHOW, person: 'ada', contact: 'a@example.org' })
  const rows = async () =>
    (await store.sideRows(SHOW, 'audit')).filter(({ value }) => value?.includes('contactSet'))
  expect(await rows()).toHaveLength(1)
  clock.pass(29 * 24 * HOUR)
  await page.ask('setContactAsOwner', { show: SHOW, person: 'bo', contact: 'b@example.org' })
  expect(await rows()).toHaveLength(2)
  clock.pass(2 * 24 * HOUR)
  page.leave()
  await keeping.stop()
  const later = await startServer(options)
  await expect.poll(rows).toHaveLength(1)
  await later.stop()
})

test('entries that a store could not take are written when it can; those of a deleted show are dropped', async () => {
  const store = new MemoryStore()
  await makeHearing(store)
  const clock = new FakeClock()
  let isFull = true
  const written: string[] = []
  const trail = trailOf(
    {
      shows: () => store.shows(),
      sideRows: (show, part) => store.sideRows(show, part),
      eventsAfter: (show, after) => store.eventsAfter(show, after),
      async setSideRows(show, rows) {
        written.push(show)
        if (isFull) throw new CannotWrite()
        await store.setSideRows(show, rows)
      },
    },
    clock,
  )
  const pass = async () => {
    clock.advance(5_000)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await trail.record(SHOW, { act: 'reportRead', ...sourceOf('planner') })
  expect(await store.sideRows(SHOW, 'audit')).toEqual([])
  isFull = false
  await pass()
  expect(await store.sideRows(SHOW, 'audit')).toHaveLength(1)

  await trail.record('deleted', { act: 'reportRead', ...sourceOf('planner') })
  written.length = 0
  await pass()
  expect(written).toEqual([])
})
