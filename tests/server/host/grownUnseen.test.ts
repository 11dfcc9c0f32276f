import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import type { LogGrowth, SharedLog } from '../../../server/store/port.ts'
import { Unreachable } from '../../../server/store/storeFaults.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'
import { SHOW } from '../../support/server.ts'

/** How often a node looks at shows that no screen follows, in ms. */
const LOOKS_UNSEEN = 10 * SECOND

/** A log that another node writes too, which announces that only where a test says so. */
class NotifyingStore extends FaultyStore {
  announce: (grown: LogGrowth) => void = () => {}
  /** How often events were read, and how often the end of the log was asked for. */
  reads = 0
  looks = 0
  /** Whether events can be read, where the end of the log can be asked for. */
  reading: 'well' | 'gone' = 'well'

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    this.reads += 1
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
    heads: (shows) => {
      this.looks += 1
      return this.#log.heads(shows)
    },
  }
}

/** A node with one loaded show that no screen follows, at a moment when all of its log was just read. */
async function unseenShow() {
  const clock = new FakeClock()
  const log = new NotifyingStore()
  await makeHearing(log)
  const parts = { clock, reportError: () => undefined, shared: log.shared }
  const hosts = new Hosts({ ...parts, store: log, broadcasterOf: () => NO_SCREENS })
  hosts.begin()
  await hosts.all()
  await hosts.whenIdle()
  const known = () => hosts.getLoaded(SHOW)?.seq ?? 0
  log.reads = 0
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
  expect(log.reads).toBe(1)
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
  expect(log.reads).toBe(1)
  await pass(LOOKS_UNSEEN)
  expect(log.looks).toBe(0)
})

test('an announced event of a show that nobody opens is read within ten seconds', async () => {
  const { log, known, grow, pass } = await unseenShow()
  const before = known()
  log.announce({ show: SHOW, seq: await grow() })
  await pass(LOOKS_UNSEEN)
  expect([known(), log.looks]).toEqual([before + 1, 1])
  await pass(LOOKS_UNSEEN)
  expect(log.looks).toBe(1)
})

test.each([
  ['the database does not answer', (log: NotifyingStore, is: 'gone' | 'well') => (log.disk = is)],
  ['its log cannot be read', (log: NotifyingStore, is: 'gone' | 'well') => (log.reading = is)],
])('an announced event is not forgotten while %s', async (_why, become) => {
  const { log, known, grow, pass } = await unseenShow()
  const seq = await grow()
  log.announce({ show: SHOW, seq })
  become(log, 'gone')
  await pass(LOOKS_UNSEEN)
  expect([known(), log.looks]).toEqual([seq - 1, 1])
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
