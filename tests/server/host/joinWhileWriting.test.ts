import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Delivery } from '../../../server/host/channels.ts'
import type { ShowHost } from '../../../server/host/showHost.ts'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { loadHost, makeHearing, NO_SCREENS } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'

const START: Command = { type: 'startShow' }
const GRANT: Grant = { roles: ['audience'], person: null, booth: null }
const HOLDER = { link: 'audience', grant: GRANT }
const KEY = audienceKey(audienceOf(GRANT))

let host: ShowHost
let sent: Delivery[]

beforeEach(async () => {
  const store = new MemoryStore()
  await makeHearing(store)
  sent = []
  const broadcaster = {
    ...NO_SCREENS,
    deliver: (audience: string, delivery: Delivery) =>
      void (audience === KEY && sent.push(delivery)),
  }
  host = await loadHost({ store, clock: new FakeClock(), broadcaster })
})

/** Starts the show: it is answered when this is over, and not sent to anybody yet. */
async function started(): Promise<void> {
  const answer = await host.give({ link: 'moderator', id: randomUUID(), command: START })
  expect(answer).toMatchObject({ ok: true })
}

/** What an audience should know now. */
const whole = () => visibleState(host.state, audienceOf(GRANT))

test('a screen that joins between a command’s answer and its sending as the first of its audience has it in what it is given, and is not sent it again', async () => {
  await started()
  host.enter(GRANT)
  expect(host.catchUpOf(HOLDER, null)).toMatchObject({ seq: host.seq, state: whole() })
  await host.whenIdle()
  expect(sent).toEqual([])
})

test('a screen that joins between a command’s answer and its sending: beside others of its audience is given what they were sent just before', async () => {
  host.enter(GRANT)
  await started()
  host.enter(GRANT)
  const given = host.catchUpOf(HOLDER, null)
  expect(sent).toMatchObject([{ type: 'events', frame: { seq: given.seq } }])
  expect(given).toMatchObject({ state: whole() })
  await host.whenIdle()
  expect(sent).toHaveLength(1)
})

test('a screen that joins between a command’s answer and its sending: again, with what it had before the command, gets the command’s events once', async () => {
  host.enter(GRANT)
  const { seq } = host.catchUpOf(HOLDER, null)
  await started()
  const again = host.catchUpOf(HOLDER, seq)
  expect(again).toMatchObject({ type: 'events', events: [{ event: { type: 'showStarted' } }] })
  expect(sent).toMatchObject([{ type: 'events', frame: { prev: seq, seq: again.seq } }])
  await host.whenIdle()
  expect(sent).toHaveLength(1)
})
