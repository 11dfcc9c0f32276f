import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../server/store/port.ts'
import { STATE_VERSION } from '../../../server/store/stateVersion.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { envelope, languageSet } from '../../support/envelopes.ts'
import { makeHearing } from '../../support/hosts.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { joinAs, refusal } from '../../support/screen.ts'
import { SHOW, serverForAll } from '../../support/server.ts'

/** An event as only another program would write it. */
const odd = (event: object): ShowEvent => JSON.parse(JSON.stringify(event))

async function holds(store: Store, show: string, event?: ShowEvent): Promise<number> {
  await makeHearing(store, { show })
  const seq = (await store.eventsAfter(show, 0)).length + 1
  if (event) await store.append([envelope(seq, { show, event })])
  return seq
}

async function prepare(store: Store): Promise<void> {
  await holds(store, 'newer', odd({ ...languageSet('en'), type: 'weatherSet' }))
  await holds(store, 'broken', odd(['what']))
  await holds(store, 'senseless', odd({ type: 'agendaPublished', v: 1, agenda: {}, slack: {} }))
  await store.append([envelope(1, { show: 'headless' })])
  const seq = await holds(store, 'cached')
  // Caches that no log gives: of another show, of no shape, and ahead of the log.
  const state = JSON.parse('{"show":"cached"}')
  await store.saveSnapshot('cached', { seq: seq - 1, version: STATE_VERSION, state })
}

const server = serverForAll({ prepare, newcomers: true })

/** The seq behind a show as it was made: the first show got nothing more before any test. */
let behind: number
beforeAll(async () => {
  behind = (await server().store.eventsAfter(SHOW, 0)).length + 1
})

test('one show that cannot be read is listed with the reason, and takes no other with it', async () => {
  const page = await openOwner(server())
  const list = await page.list()
  expect(list.shows.map(({ show }) => show).toSorted()).toEqual(['cached', SHOW])
  expect(list.unreadable.toSorted((a, b) => (a.show < b.show ? -1 : 1))).toEqual([
    { show: 'broken', why: 'damaged', seq: behind },
    { show: 'headless', why: 'damaged', seq: 1 },
    { show: 'newer', why: 'newer', seq: behind },
    { show: 'senseless', why: 'damaged', seq: behind },
  ])
  page.leave()
})

test('one show that cannot be read leaves the public list and the screens of the others alone', async () => {
  expect((await fetch(`${server().url}/public.json`)).status).toBe(200)
  const desk = await joinAs(server(), 'moderator')
  await desk.does({ type: 'startShow' })
  desk.leave()
})

test('one show that cannot be read is neither copied nor given a command: the answer names the show and the reason', async () => {
  const page = await openOwner(server())
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
  page.leave()
})

test('one show that cannot be read refuses its own screens with the reason', async () => {
  const token = 't'.repeat(22)
  const handshake = { as: 'link', protocol: PROTOCOL, show: 'newer', link: 'moderator', token }
  expect(await refusal(server().url, handshake)).toEqual({ reason: 'unreadable' })
})
