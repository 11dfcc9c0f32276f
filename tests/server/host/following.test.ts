import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { BLIND_AFTER } from '../../../server/host/showHost.ts'
import { GuardedStore, guardedLog, RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import type { SharedLog } from '../../../server/store/port.ts'
import { Unconfirmed, Unreachable } from '../../../server/store/writeFault.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { hostOf, makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'

const STAGE: Grant = { roles: ['stage'], person: null, booth: null }

/** A log that others write in, and that says what is asked of it; `heads` answers when a test lets it. */
class AskedStore extends FaultyStore {
  readonly read: ShowId[] = []
  readonly asked: (readonly ShowId[])[] = []
  until: Promise<void> = Promise.resolve()

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    this.read.push(show)
    return super.eventsAfter(show, after, most)
  }

  readonly #log = sharedLog({ eventsAfter: (...asked) => super.eventsAfter(...asked) })
  readonly shared: SharedLog = {
    ...this.#log,
    heads: async (shows) => {
      this.asked.push(shows.toSorted())
      await this.until
      return this.#log.heads(shows)
    },
  }
}

/** A server's shows on such a log, on the first of which there are no screens; all that was asked until now is forgotten. */
async function followed() {
  const clock = new FakeClock(HEARING_START)
  const log = new AskedStore()
  const shows = ['unseen', 'evening', 'morning', 'noon']
  for (const show of shows) await makeHearing(log, { show })
  const troubles: unknown[] = []
  const reportError = (error: unknown) => void troubles.push(error)
  const store = new GuardedStore(log, { clock, reportError })
  const shared = guardedLog(log.shared, store)
  const told = (error: unknown) => error instanceof Unconfirmed || reportError(error)
  const broadcasterOf = () => NO_SCREENS
  const hosts = new Hosts({ store, shared, clock, reportError: told, broadcasterOf })
  hosts.begin()
  await hosts.all()
  const host = (show: ShowId) => hostOf({ hosts }, show)
  for (const show of shows.slice(1)) (await host(show)).enter(STAGE)
  /** Lets a second pass, and whatever is asked then be answered. */
  const pass = async () => {
    clock.advance(SECOND)
    await hosts.whenIdle()
  }
  await hosts.whenIdle()
  log.read.length = 0
  return { clock, log, hosts, host, pass, troubles, seen: shows.slice(1) }
}

test('each second it is asked where the logs of all shows with screens end, at once, and read what grew', async () => {
  const { log, host, pass, seen, clock } = await followed()
  await pass()
  expect([log.asked, log.read]).toEqual([[seen], []])
  const noon = await host('noon')
  await log.append([envelope(noon.seq + 1, { show: 'noon' })])
  const before = noon.seq
  await pass()
  expect([log.asked, log.read]).toEqual([[seen, seen], ['noon']])
  expect(noon.seq).toBe(before + 1)
  for (const show of seen) expect((await host(show)).knownAt).toBe(clock.now())
  expect(log.read).toEqual(['noon'])
})

test('a show is known as of when it was asked, and there is one question at a time', async () => {
  const { log, host, pass, clock, hosts } = await followed()
  let answer = () => {}
  log.until = new Promise((resolve) => {
    answer = resolve
  })
  const morning = await host('morning')
  for (let passed = 0; passed < 5; passed += 1) clock.advance(SECOND)
  expect(log.asked).toHaveLength(1)
  answer()
  await hosts.whenIdle()
  expect(morning.knownAt).toBe(HEARING_START + SECOND)
  await pass()
  expect(log.asked).toHaveLength(2)
  expect(morning.knownAt).toBe(clock.now())
})

test('while it cannot be asked nothing is known of any show, which is told once and asked for no show by itself', async () => {
  const { log, hosts, host, pass, troubles, clock } = await followed()
  await pass()
  log.disk = 'gone'
  for (let passed = 0; passed < BLIND_AFTER; passed += SECOND) await pass()
  expect([troubles.length, log.read]).toEqual([1, []])
  const known = hosts.getLoaded('morning')?.knownAt
  expect(known).toBe(HEARING_START + SECOND)
  await expect(host('morning')).rejects.toBeInstanceOf(Unreachable)
  log.disk = 'well'
  clock.advance(RETRY_INTERVAL)
  await hosts.whenIdle()
  await pass()
  expect((await host('morning')).knownAt).toBe(clock.now())
  expect(troubles).toHaveLength(1)
})
