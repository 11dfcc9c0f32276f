import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { DAY, NOTICE, Retention } from '../../../server/host/retention.ts'
import type { Store } from '../../../server/store/port.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { makeHearing, NO_SCREENS, rethrow } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'

const KEEP = 400 * DAY

/** A server on a store, from its start until its stop, with shows that ended at its first start. */
function serverOn(store: Store, clock: FakeClock, keep: number | null = KEEP, servers = 1) {
  const hosts = new Hosts({ store, clock, reportError: rethrow, broadcasterOf: () => NO_SCREENS })
  const warnings: string[] = []
  const warn = (line: string) => void warnings.push(line)
  const alone = Object.assign(Object.create(hosts), { isAlone: async () => servers === 1 })
  const use = Object.assign(alone, {
    all: () => hosts.all(),
    rewrite: (...words: Parameters<Hosts['rewrite']>) => hosts.rewrite(...words),
  })
  const parts = { store, clock, audit: { removeOld: async () => {} }, keep, warn }
  const retention = new Retention({ ...parts, hosts: use, reportError: rethrow })
  retention.begin()
  return {
    warnings,
    async give(show: string, command: Command) {
      const host = present(await hosts.get(show))
      const answer = await host.give({ link: OWNER_KEY, id: crypto.randomUUID(), command })
      expect(answer).toMatchObject({ ok: true })
    },
    async announced(show: string) {
      return retention.announcedDeletion(present(await hosts.get(show)).state)
    },
    /** Passes days, each with its check. */
    async pass(days: number) {
      for (let day = 0; day < days; day += 1) {
        clock.advance(DAY)
        await retention.whenChecked()
      }
    },
    stop: () => retention.stop(),
    checked: () => retention.whenChecked(),
  }
}

/** Makes a planned show, a live one, and one that ended a long time ago. */
async function filled(clock: FakeClock): Promise<Store> {
  const store = new MemoryStore()
  for (const show of ['planned', 'live', 'ended']) await makeHearing(store, { show })
  const server = serverOn(store, clock, null)
  await server.give('live', { type: 'startShow' })
  await server.give('ended', { type: 'startShow' })
  await server.give('ended', { type: 'endShow', from: { at: 'standby', after: null } })
  await server.stop()
  return store
}

test('only ended shows are deleted, at the announced time, over restarts', async () => {
  const clock = new FakeClock()
  const store = await filled(clock)
  const end = clock.now()
  let server = serverOn(store, clock)
  await server.checked()
  await server.pass(369)
  expect(await server.announced('ended')).toBeNull()
  await server.pass(2)
  expect(await server.announced('ended')).toBe(end + KEEP)
  expect(await server.announced('live')).toBeNull()
  await server.stop()
  server = serverOn(store, clock)
  await server.pass(28)
  expect(await store.shows()).toContain('ended')
  await server.pass(1)
  expect(await store.shows()).toEqual(expect.arrayContaining(['planned', 'live']))
  expect(await store.shows()).not.toContain('ended')
  expect(server.warnings).toHaveLength(1)
  expect(server.warnings.join()).not.toContain('ended:')
  await server.pass(800)
  expect(await store.shows()).toHaveLength(2)
})

test('nothing is deleted in the first 30 days, nor after a shorter time is set', async () => {
  const clock = new FakeClock()
  const store = await filled(clock)
  clock.suspend(2_000 * DAY)
  let server = serverOn(store, clock, 2_000 * DAY)
  await server.pass(29)
  expect(await store.shows()).toContain('ended')
  await server.stop()
  const set = clock.now()
  server = serverOn(store, clock)
  await server.checked()
  expect(await server.announced('ended')).toBe(set + NOTICE)
  await server.pass(29)
  expect(await store.shows()).toContain('ended')
  await server.pass(1)
  expect(await store.shows()).not.toContain('ended')
})

test('a step of the clock and a long stop begin the announcements again', async () => {
  const clock = new FakeClock()
  const store = await filled(clock)
  let server = serverOn(store, clock)
  await server.checked()
  await server.stop()
  clock.suspend(900 * DAY)
  const start = clock.now()
  server = serverOn(store, clock)
  await server.checked()
  expect(await server.announced('ended')).toBe(start + NOTICE)
  expect(await store.shows()).toContain('ended')
  await server.pass(15)
  clock.suspend(900 * DAY)
  await server.pass(29)
  expect(await store.shows()).toContain('ended')
  await server.pass(2)
  expect(await store.shows()).not.toContain('ended')
})

test('switching it off and on begins again; other servers on the log prevent deletions', async () => {
  const clock = new FakeClock()
  const store = await filled(clock)
  clock.suspend(900 * DAY)
  let server = serverOn(store, clock)
  await server.pass(29)
  await server.stop()
  server = serverOn(store, clock, null)
  await server.checked()
  expect(await server.announced('ended')).toBeNull()
  await server.stop()
  server = serverOn(store, clock, KEEP, 2)
  await server.checked()
  expect(await server.announced('ended')).toBe(clock.now() + NOTICE)
  await server.pass(40)
  expect(await store.shows()).toContain('ended')
  await server.stop()
  server = serverOn(store, clock)
  await server.checked()
  expect(await store.shows()).not.toContain('ended')
})

test('a clock that was set back begins again', async () => {
  const wrong = new FakeClock(instant(HEARING_START + 3_000 * DAY))
  const store = await filled(wrong)
  const first = serverOn(store, wrong)
  await first.checked()
  await first.stop()
  const clock = new FakeClock(instant(HEARING_START + 1_000 * DAY))
  const server = serverOn(store, clock)
  await server.checked()
  const { since } = JSON.parse(present(await store.fact('keep')))
  expect(since).toBe(clock.now())
})

test('a show stays while its rehearsal runs, and before its date', async () => {
  const clock = new FakeClock()
  const store = await filled(clock)
  await makeHearing(store, { show: 'rehearsal', rehearses: 'ended', rehearsal: REAL_TIME })
  await makeHearing(store, { show: 'early', wall: instant(HEARING_START - 900 * DAY) })
  let server = serverOn(store, clock, null)
  await server.give('rehearsal', { type: 'startShow' })
  const before = new FakeClock(instant(HEARING_START - 900 * DAY))
  await server.stop()
  server = serverOn(store, before, null)
  await server.give('early', { type: 'startShow' })
  await server.give('early', { type: 'endShow', from: { at: 'standby', after: null } })
  await server.stop()
  server = serverOn(store, before)
  await server.checked()
  await server.pass(899)
  expect(await store.shows()).toContain('early')
  await server.stop()
  server = serverOn(store, clock)
  await server.pass(402)
  expect(await store.shows()).toContain('ended')
  expect(await store.shows()).not.toContain('early')
  await server.give('rehearsal', { type: 'endShow', from: { at: 'standby', after: null } })
  await server.pass(1)
  expect((await store.shows()).toSorted()).toEqual(['live', 'planned'])
})
