import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { MemoryStore } from '../../../server/store/memory.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { STATE_VERSION } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { envelope, languageSet } from '../../support/envelopes.ts'
import { hearing } from '../../support/hearing.ts'
import { connectRaw, joinAs, refusal, Screen } from '../../support/screen.ts'
import { LINKS, SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const store = new MemoryStore()
let server: TestServer
/** The seq behind a show as it was made. */
let behind: number

/** An event as only another program would write it. */
const odd = (event: object): ShowEvent => JSON.parse(JSON.stringify(event))

async function holds(show: string, event?: ShowEvent): Promise<number> {
  const made = { agenda: hearing(), links: LINKS, wall: instant(Date.now()), rehearsal: null }
  await makeShow(store, { ...made, show })
  const seq = (await store.eventsAfter(show, 0)).length + 1
  if (event) await store.append([envelope(seq, { show, event })])
  return seq
}

/** The page of a new owner. */
async function ownersPage(): Promise<Screen> {
  const key = await newOwnerKey(store)
  const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
  await until(() => wire.connected, 'the owner')
  return new Screen(wire, sent)
}

beforeAll(async () => {
  await holds('newer', odd({ ...languageSet('en'), type: 'weatherSet' }))
  await holds('broken', odd(['what']))
  await holds('senseless', odd({ type: 'agendaPublished', v: 1, agenda: {}, slack: {} }))
  await store.append([envelope(1, { show: 'headless' })])
  behind = await holds('cached')
  // Caches that no log gives: of another show, of no shape, and ahead of the log.
  const state = JSON.parse('{"show":"cached"}')
  await store.saveSnapshot('cached', { seq: behind - 1, version: STATE_VERSION, state })
  server = await startServer({ store, newcomers: true })
})
afterAll(() => server.stop())

describe('one show that cannot be read', () => {
  test('is listed with the reason, and takes no other with it', async () => {
    const page = await ownersPage()
    const list = await page.ask('shows', {})
    if (!('shows' in list)) throw new Error(JSON.stringify(list))
    expect(list.shows.map(({ show }) => show)).toEqual([SHOW, 'cached'])
    expect(list.unreadable).toEqual([
      { show: 'headless', why: 'damaged', seq: 1 },
      { show: 'broken', why: 'damaged', seq: behind },
      { show: 'newer', why: 'newer', seq: behind },
      { show: 'senseless', why: 'damaged', seq: null },
    ])
    page.leave()
  })

  test('leaves the public list and the screens of the others alone', async () => {
    expect((await fetch(`${server.url}/public.json`)).status).toBe(200)
    const desk = await joinAs(server, 'moderator')
    expect(await desk.give({ type: 'startShow' })).toMatchObject({ ok: true })
    desk.leave()
  })

  test('is neither copied nor given a command: the answer says which show, and why', async () => {
    const page = await ownersPage()
    const whys = {
      headless: { why: 'damaged', seq: 1 },
      broken: { why: 'damaged', seq: behind },
      newer: { why: 'newer', seq: behind },
    }
    const date = '2031-02-03'
    for (const [show, why] of Object.entries(whys)) {
      const refusal = { reason: 'unreadable-show', show, ...why }
      const ids = { id: randomUUID(), show: `of-${show}` }
      const copy = { ...ids, from: show, date, rehearsal: false }
      expect(await page.ask('copyShow', copy)).toEqual({ ok: false, refusal })
    }
    const command = { type: 'setPublic', public: true, was: false }
    expect(await page.ask('giveAsOwner', { show: 'newer', id: randomUUID(), command })).toEqual({
      ok: false,
      refusal: { reason: 'unreadable-show', show: 'newer', ...whys.newer },
    })
    expect(server.troubles).toEqual([])
    page.leave()
  })

  test('turns its own screens away in words', async () => {
    const token = 't'.repeat(22)
    const handshake = { as: 'link', protocol: PROTOCOL, show: 'newer', link: 'moderator', token }
    expect(await refusal(server.url, handshake)).toEqual({ reason: 'unreadable' })
    expect(server.troubles).toEqual([])
  })
})
