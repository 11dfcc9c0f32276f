import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { BLIND_AFTER, QUIET_AFTER } from '../../../server/host/showHost.ts'
import { GuardedStore, guardedLog, RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import type { LogGrowth, SharedLog } from '../../../server/store/port.ts'
import { Unconfirmed, Unreachable } from '../../../server/store/storeFaults.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { hostOf, loadHost, makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'
import { SHOW } from '../../support/server.ts'

const STAGE: Grant = { roles: ['stage'], person: null, booth: null }

/** A log that others write in, which keeps what is asked of it; a test says how long that takes, and whether it can be read. */
class FollowedStore extends FaultyStore {
  /** Of which shows events were read, and of which together the ends of the logs were asked for. */
  readonly read: ShowId[] = []
  readonly asked: (readonly ShowId[])[] = []
  /** What reading events waits for, and what asking for the ends does. */
  until: Promise<void> = Promise.resolve()
  askedUntil: Promise<void> = Promise.resolve()
  /** Whether events can be read, where the end of the log can be asked for. */
  reading: 'well' | 'gone' = 'well'
  /** Announces what another node wrote. */
  announce: (grown: LogGrowth) => void = () => {}

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    this.read.push(show)
    await this.until
    if (this.reading === 'gone') throw new Unreachable()
    return super.eventsAfter(show, after, most)
  }

  readonly #log = sharedLog({ eventsAfter: (...asked) => super.eventsAfter(...asked) })
  readonly shared: SharedLog = {
    ...this.#log,
    onGrowth: (announce) => {
      this.announce = announce
      return () => undefined
    },
    heads: async (shows) => {
      this.asked.push(shows.toSorted())
      await this.askedUntil
      return this.#log.heads(shows)
    },
  }
}

/** A server's shows on such a log, on the first of which there are no screens; all that was asked until now is forgotten. */
async function followed() {
  const clock = new FakeClock()
  const log = new FollowedStore()
  const shows = ['unseen', 'evening', 'morning', 'noon']
  for (const show of shows) await makeHearing(log, { show })
  const errors: unknown[] = []
  const reportError = (error: unknown) => void errors.push(error)
  const store = new GuardedStore(log, { clock, reportError })
  const shared = guardedLog(log.shared, store)
  const report = (error: unknown) => error instanceof Unconfirmed || reportError(error)
  const broadcasterOf = () => NO_SCREENS
  const hosts = new Hosts({ store, shared, clock, reportError: report, broadcasterOf })
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
  return { clock, log, hosts, host, pass, errors, seen: shows.slice(1) }
}

test('each second a server asks once where the logs of all shows with screens end, and reads those that grew', async () => {
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
  log.askedUntil = new Promise((resolve) => {
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

test('while the database does not answer, no show is known, which is reported once', async () => {
  const { log, hosts, host, pass, errors, clock } = await followed()
  await pass()
  log.disk = 'gone'
  for (let passed = 0; passed < BLIND_AFTER; passed += SECOND) await pass()
  expect([errors.length, log.read]).toEqual([1, []])
  expect(hosts.getLoaded('morning')?.knownAt).toBe(HEARING_START + SECOND)
  await expect(host('morning')).rejects.toBeInstanceOf(Unreachable)
  log.disk = 'well'
  clock.advance(RETRY_INTERVAL)
  await hosts.whenIdle()
  await pass()
  expect((await host('morning')).knownAt).toBe(clock.now())
  expect(errors).toHaveLength(1)
})

let heartbeats = 0
const broadcaster = { ...NO_SCREENS, heartbeat: () => heartbeats++ }

/** Two hosts of a show on one log; the first has started it, of which the second has not heard. */
async function two() {
  const clock = new FakeClock()
  const store = new FollowedStore()
  await makeHearing(store)
  const shared = sharedLog(store)
  const load = () => loadHost({ store, clock, broadcaster, shared, reportError: () => undefined })
  const [first, second] = [await load(), await load()]
  await first.give({ link: 'moderator', id: 'start', command: { type: 'startShow' } })
  await first.whenIdle()
  return { clock, store, first, second }
}

test('a screen that knows more than its server is let in by a reading that was under way when it came', async () => {
  const { clock, store, first, second } = await two()
  let goOn = () => {}
  store.until = new Promise((resolve) => {
    goOn = resolve
  })
  second.catchUp()
  clock.advance(1)
  const reached = second.waitForSeq(first.seq)
  goOn()
  await reached
  expect(second.seq).toBe(first.seq)
})

test('of two announcements that come during a command, the one of more events counts, whichever comes last', async () => {
  const { store, first, second } = await two()
  let goOn = () => {}
  store.until = new Promise((resolve) => {
    goOn = resolve
  })
  // Accepted before under this id: nothing is read or written for it.
  const answer = second.give({ link: 'moderator', id: 'start', command: { type: 'startShow' } })
  second.catchUp(first.seq)
  second.catchUp(second.seq)
  goOn()
  expect(await answer).toMatchObject({ ok: true })
  await second.whenIdle()
  expect(second.seq).toBe(first.seq)
})

test('a command is refused for nothing that another process has changed already', async () => {
  const { second } = await two()
  const command = { type: 'next', from: { at: 'standby', after: null } } as const
  const answer = await second.give({ link: 'moderator', id: 'next', command })
  expect(answer).toMatchObject({ ok: true })
})

test('one that knows more than a server that cannot read the log is not sent back by it', async () => {
  const { clock, store, first, second } = await two()
  store.disk = 'gone'
  clock.advance(1)
  await expect(second.waitForSeq(first.seq)).rejects.toBeInstanceOf(Unreachable)
})

test('a log is known as of the question, not of the answer: no beat goes out on an answer that took too long', async () => {
  const { clock, store, second } = await two()
  second.enter({ roles: ['stage'], person: null, booth: null })
  heartbeats = 0
  const beatsNow = () => {
    second.heartbeat(() => true, 0)
    return heartbeats
  }
  /** Reads on in the log; the answer comes when so many ms have passed. */
  const readFor = async (ms: number) => {
    let answer = () => {}
    store.until = new Promise((resolve) => {
      answer = resolve
    })
    second.catchUp()
    clock.advance(ms)
    answer()
    await second.whenIdle()
  }
  await readFor(QUIET_AFTER - 1)
  expect([second.knownAt, beatsNow()]).toEqual([HEARING_START, 1])
  const asked = clock.now()
  await readFor(QUIET_AFTER)
  expect([second.knownAt, beatsNow()]).toEqual([asked, 1])
  await readFor(1)
  expect(beatsNow()).toBe(2)
})

/** How often a node looks at shows that no screen follows, in ms. */
const LOOKS_UNSEEN = 10 * SECOND

/** A node with one loaded show that no screen follows, at a moment when all of its log was just read. */
async function unseenShow() {
  const clock = new FakeClock()
  const log = new FollowedStore()
  await makeHearing(log)
  const parts = { clock, reportError: () => undefined, shared: log.shared }
  const hosts = new Hosts({ ...parts, store: log, broadcasterOf: () => NO_SCREENS })
  hosts.begin()
  await hosts.all()
  await hosts.whenIdle()
  const known = () => hosts.getLoaded(SHOW)?.seq ?? 0
  log.read.length = 0
  /** Another node writes the next event; returns its seq. */
  const grow = async (): Promise<number> => {
    const seq = known() + 1
    await log.append([envelope(seq, { show: SHOW })])
    return seq
  }
  /** Lets time pass in seconds, and what is asked in each be answered. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += SECOND) {
      clock.advance(SECOND)
      await hosts.whenIdle()
    }
  }
  return { clock, log, hosts, known, grow, pass }
}

test('an event that another node announced is read before anyone is given the show', async () => {
  const { log, hosts, grow } = await unseenShow()
  const seq = await grow()
  log.announce({ show: SHOW, seq })
  expect((await hosts.get(SHOW))?.seq).toBe(seq)
  expect(log.read).toHaveLength(1)
})

test('after an interrupted announcement, any show may have grown', async () => {
  const { log, hosts, grow } = await unseenShow()
  const seq = await grow()
  log.announce(null)
  expect((await hosts.get(SHOW))?.seq).toBe(seq)
})

test('a show that was read after an announcement is not read again for each who asks', async () => {
  const { log, hosts, grow, pass } = await unseenShow()
  log.announce({ show: SHOW, seq: await grow() })
  await hosts.get(SHOW)
  await hosts.get(SHOW)
  expect(log.read).toHaveLength(1)
  await pass(LOOKS_UNSEEN)
  expect(log.asked).toEqual([])
})

test('an announced event of a show that nobody opens is read within ten seconds', async () => {
  const { log, known, grow, pass } = await unseenShow()
  const before = known()
  log.announce({ show: SHOW, seq: await grow() })
  await pass(LOOKS_UNSEEN)
  expect([known(), log.asked.length]).toEqual([before + 1, 1])
  await pass(LOOKS_UNSEEN)
  expect(log.asked).toHaveLength(1)
})

test.each([
  ['the database does not answer', (log: FollowedStore, is: 'gone' | 'well') => (log.disk = is)],
  ['its log cannot be read', (log: FollowedStore, is: 'gone' | 'well') => (log.reading = is)],
])('an announced event is not forgotten while %s', async (_why, become) => {
  const { log, known, grow, pass } = await unseenShow()
  const seq = await grow()
  log.announce({ show: SHOW, seq })
  become(log, 'gone')
  await pass(LOOKS_UNSEEN)
  expect([known(), log.asked.length]).toEqual([seq - 1, 1])
  become(log, 'well')
  await pass(LOOKS_UNSEEN)
  expect(known()).toBe(seq)
})

test.each([
  ['an announcement', (seq: number): LogGrowth => ({ show: SHOW, seq })],
  ['an interrupted announcement', (): LogGrowth => null],
])('who asks again after a failed reading gets what %s was about', async (_of, grownTo) => {
  const { log, hosts, grow, clock } = await unseenShow()
  const seq = await grow()
  log.announce(grownTo(seq))
  log.reading = 'gone'
  clock.advance(1)
  await expect(hosts.get(SHOW)).rejects.toBeInstanceOf(Unreachable)
  log.reading = 'well'
  expect((await hosts.get(SHOW))?.seq).toBe(seq)
})
