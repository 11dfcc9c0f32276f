import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeShow } from '../../../server/host/makeShow.ts'
import { ShowHost } from '../../../server/host/showHost.ts'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START, hearing } from '../../support/hearing.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { LINKS, SHOW } from '../../support/server.ts'

const grantOf = (role: Grant['roles'][number]): Grant => ({
  roles: [role],
  person: null,
  booth: null,
})

test('an audience that cannot be sent to keeps nothing from the others, and finds by the next heartbeat what it lacks', async () => {
  const clock = new FakeClock(HEARING_START)
  const store = new MemoryStore()
  const made = { agenda: hearing(), links: LINKS, rehearsal: null, wall: clock.now() }
  await makeShow(store, { ...made, show: SHOW })
  const troubles: unknown[] = []
  const stage = audienceKey(audienceOf(grantOf('stage')))
  const sent: string[] = []
  const heads = new Map<string, number>()
  const broadcaster = {
    deliver(audience: string) {
      if (audience === stage) throw new Error('planted')
      sent.push(audience)
    },
    heartbeat: (audience: string, head: number) => void heads.set(audience, head),
    disconnect: () => undefined,
  }
  const reportError = (error: unknown) => void troubles.push(error)
  const host = await ShowHost.load({ store, clock, broadcaster, reportError }, SHOW)
  if (host === null) throw new Error('no show')
  for (const role of ['stage', 'moderator', 'timekeeper'] as const) host.enter(grantOf(role))
  await host.give({ link: 'moderator', id: randomUUID(), command: { type: 'startShow' } })
  await host.whenIdle()
  const others = (['moderator', 'timekeeper'] as const).map((role) =>
    audienceKey(audienceOf(grantOf(role))),
  )
  expect(sent).toEqual(others)
  expect(troubles).toEqual([new Error('planted')])
  host.heartbeat(() => true, 0)
  expect(heads.get(stage)).toBe(host.seq)
})
