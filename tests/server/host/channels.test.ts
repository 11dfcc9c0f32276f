import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { RecentEvents } from '../../../server/host/channels.ts'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import { emptyShow } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { instant } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { loadHost, makeHearing, NO_SCREENS } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'

const grantOf = (role: Grant['roles'][number]): Grant => ({
  roles: [role],
  person: null,
  booth: null,
})

test('an audience that cannot be sent to keeps nothing from the others, and learns by the next heartbeat what it lacks', async () => {
  const store = new MemoryStore()
  await makeHearing(store)
  const errors: unknown[] = []
  const stage = audienceKey(audienceOf(grantOf('stage')))
  const sent: string[] = []
  const heads = new Map<string, number>()
  const broadcaster = {
    ...NO_SCREENS,
    deliver(audience: string) {
      if (audience === stage) throw new Error('planted')
      sent.push(audience)
    },
    heartbeat: (audience: string, head: number) => void heads.set(audience, head),
  }
  const reportError = (error: unknown) => void errors.push(error)
  const host = await loadHost({
    store,
    clock: new FakeClock(),
    broadcaster,
    reportError,
  })
  for (const role of ['stage', 'moderator', 'timekeeper'] as const) host.enter(grantOf(role))
  await host.give({ link: 'moderator', id: randomUUID(), command: { type: 'startShow' } })
  await host.whenIdle()
  const others = (['moderator', 'timekeeper'] as const).map((role) =>
    audienceKey(audienceOf(grantOf(role))),
  )
  expect(sent).toEqual(others)
  expect(errors).toEqual([new Error('planted')])
  host.heartbeat(() => true, 0)
  expect(heads.get(stage)).toBe(host.seq)
})

const before = emptyShow('a-show')
const event = { type: 'showArchived', v: 1 } as const

/** Events of these seqs, as they were appended. */
const appended = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({
    before,
    recorded: { seq: from + n, at: instant(0), event },
    envelope: envelope(from + n, { event }),
  }))

test.each([
  ['those after the seq of a screen', 5, 8, 6, [7, 8]],
  ['all where it has none of them', 5, 8, 4, [5, 6, 7, 8]],
  ['none where it has all', 5, 8, 8, []],
  ['unknown where the first that it lacks is gone', 5, 8, 3, null],
  ['unknown for a seq beyond the log', 5, 8, 9, null],
  ['unknown where there are none', 8, 7, 6, null],
  ['unknown beyond the newest three hundred', 1, 301, 0, null],
  ['the newest three hundred', 1, 301, 1, Array.from({ length: 300 }, (_, n) => n + 2)],
])('the newest events at hand are %s', (_what, from, to, after, seqs) => {
  const recent = new RecentEvents()
  const middle = Math.ceil((from + to) / 2)
  recent.add(appended(from, middle - 1))
  recent.add(appended(middle, to))
  expect(recent.after(after, to)?.map(({ recorded }) => recorded.seq) ?? null).toEqual(seqs)
})
