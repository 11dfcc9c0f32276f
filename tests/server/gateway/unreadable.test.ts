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

/** An event as only another program would write it. */
const odd = (event: object): ShowEvent => JSON.parse(JSON.stringify(event))

async function holds(show: string, event?: ShowEvent): Promise<number> {
  const made = { agenda: hearing(), links: LINKS, wall: instant(Date.now()), rehearsal: null }
  await makeShow(store, { ...made, show })
  const seq = (await store.eventsAfter(show, 0)).length + 1
  if (event) await store.append([envelope(seq, { show, event })])
  return seq
}

beforeAll(async () => {
  await holds('newer', odd({ ...languageSet('en'), type: 'weatherSet' }))
  await holds('broken', odd(['what']))
  await holds('senseless', odd({ type: 'agendaPublished', v: 1, agenda: {}, slack: {} }))
  await store.append([envelope(1, { show: 'headless' })])
  const seq = await holds('cached')
  // Caches that no log gives: of another show, of no shape, and ahead of the log.
  const state = JSON.parse('{"show":"cached"}')
  await store.saveSnapshot('cached', { seq: seq - 1, version: STATE_VERSION, state })
  server = await startServer({ store, newcomers: true })
})
afterAll(() => server.stop())

describe('one show that cannot be read', () => {
  test('is listed with the reason, and takes no other with it', async () => {
    const key = await newOwnerKey(store)
    const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
    await until(() => wire.connected, 'the owner')
    const page = new Screen(wire, sent)
    const list = await page.ask('shows', {})
    if (!('shows' in list)) throw new Error(JSON.stringify(list))
    expect(list.shows.map(({ show }) => show)).toEqual([SHOW, 'cached'])
    const seq = (await store.eventsAfter(SHOW, 0)).length + 1
    expect(list.unreadable).toEqual([
      { show: 'headless', why: 'damaged', seq: 1 },
      { show: 'broken', why: 'damaged', seq },
      { show: 'newer', why: 'newer', seq },
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

  test('turns its own screens away in words', async () => {
    const token = 't'.repeat(22)
    const handshake = { as: 'link', protocol: PROTOCOL, show: 'newer', link: 'moderator', token }
    expect(await refusal(server.url, handshake)).toEqual({ reason: 'unreadable' })
    expect(server.troubles).toEqual([])
  })
})
