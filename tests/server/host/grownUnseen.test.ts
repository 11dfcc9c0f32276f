import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { NOTHING_ABANDONED } from '../../../server/store/abandoned.ts'
import type { LogGrowth, SharedLog } from '../../../server/store/port.ts'
import { Unreachable } from '../../../server/store/writeFault.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START, hearing } from '../../support/hearing.ts'
import { LINKS, SHOW } from '../../support/server.ts'

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

  readonly shared: SharedLog = {
    onGrowth: (announce) => {
      this.announce = announce
      return () => undefined
    },
    heads: async (shows) => {
      this.looks += 1
      if (this.disk === 'gone') throw new Unreachable()
      const ends = shows.map(async (show) => {
        const last = (await super.eventsAfter(show, 0)).at(-1)
        return [show, last?.seq ?? 0] as const
      })
      return new Map(await Promise.all(ends))
    },
    abandoned: async () => NOTHING_ABANDONED,
    abandon: async () => NOTHING_ABANDONED,
    serverCount: async () => 2,
    leave: async () => 1,
  }
}

/** A node with one loaded show that no screen follows, at a moment when all of its log was just read. */
async function unseenShow() {
  const clock = new FakeClock(HEARING_START)
  const log = new NotifyingStore()
  const made = { agenda: hearing(), links: LINKS, rehearsal: null, wall: clock.now() }
  await makeShow(log, { ...made, show: SHOW })
  const parts = { clock, reportError: () => undefined, shared: log.shared }
  const broadcaster = { deliver: () => {}, heartbeat: () => {}, disconnect: () => {} }
  const hosts = new Hosts({ ...parts, store: log, broadcasterOf: () => broadcaster })
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

test('an announced event is not forgotten while the database does not answer', async () => {
  const { log, known, grow, pass } = await unseenShow()
  const seq = await grow()
  log.announce({ show: SHOW, seq })
  log.disk = 'gone'
  await pass(LOOKS_UNSEEN)
  expect([known(), log.looks]).toEqual([seq - 1, 1])
  log.disk = 'well'
  await pass(LOOKS_UNSEEN)
  expect(known()).toBe(seq)
})

test('an announced event is not forgotten where the log cannot be read, though its end is known', async () => {
  const { log, known, grow, pass } = await unseenShow()
  const seq = await grow()
  log.announce({ show: SHOW, seq })
  log.reading = 'gone'
  await pass(LOOKS_UNSEEN)
  expect([known(), log.looks]).toEqual([seq - 1, 1])
  log.reading = 'well'
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
