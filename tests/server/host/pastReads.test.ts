import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Unreachable } from '../../../server/store/writeFault.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { loadHost, makeHearing } from '../../support/hosts.ts'

const MODERATOR = audienceOf({ roles: ['moderator'], person: null, booth: null })
const NEWEST = { before: null, after: 0 }

/** A show that was run and has ended. */
async function endedShow() {
  const clock = new FakeClock(HEARING_START)
  const store = new FaultyStore()
  await makeHearing(store)
  const host = await loadHost({ store, clock })
  const give = async (command: Command) => {
    const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
    if (!answer.ok) throw new Error(answer.refusal.reason)
    clock.advance(MINUTE)
  }
  await give({ type: 'startShow' })
  await give({ type: 'next', from: { at: 'standby', after: null } })
  const on = host.state.run.position
  if (on.status !== 'live') throw new Error('nothing is on')
  await give({ type: 'endShow', from: { at: 'item', item: on.item } })
  return { host, store }
}

test('two who read the log at once get the same lines, each once', async () => {
  const { host } = await endedShow()
  const [one, two] = await Promise.all([
    host.lines(MODERATOR, NEWEST),
    host.lines(MODERATOR, NEWEST),
  ])
  expect(one).toEqual(two)
  const seqs = one.lines.map(({ seq }) => seq)
  expect(seqs.length).toBeGreaterThan(2)
  expect(new Set(seqs).size).toBe(seqs.length)
})

test('a log that could not be read is read when somebody asks again', async () => {
  const { host, store } = await endedShow()
  store.disk = 'gone'
  await expect(host.lines(MODERATOR, NEWEST)).rejects.toBeInstanceOf(Unreachable)
  store.disk = 'well'
  expect((await host.lines(MODERATOR, NEWEST)).lines.length).toBeGreaterThan(2)
})
