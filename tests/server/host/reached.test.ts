import { expect, test } from 'vitest'
import { BLIND_AFTER } from '../../../server/host/showHost.ts'
import { Unreachable } from '../../../server/store/writeFault.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { loadHost, makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'

/** A store whose reading takes as long as a test says. */
class SlowStore extends FaultyStore {
  until: Promise<void> = Promise.resolve()

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    await this.until
    return super.eventsAfter(show, after, most)
  }
}

let heartbeats = 0
const broadcaster = { ...NO_SCREENS, heartbeat: () => heartbeats++ }

/** Two hosts of a show on one log; the first has started it, of which the second has not heard. */
async function two() {
  const clock = new FakeClock(HEARING_START)
  const store = new SlowStore()
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
  await readFor(BLIND_AFTER - 1)
  expect([second.knownAt, beatsNow()]).toEqual([HEARING_START, 1])
  const asked = clock.now()
  await readFor(BLIND_AFTER)
  expect([second.knownAt, beatsNow()]).toEqual([asked, 1])
  await readFor(1)
  expect(beatsNow()).toBe(2)
})
