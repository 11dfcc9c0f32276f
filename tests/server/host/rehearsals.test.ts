import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { loadWithOrigins } from '../../../server/host/rehearsals.ts'
import { NOTHING_ABANDONED } from '../../../server/store/abandoned.ts'
import type { SharedLog } from '../../../server/store/port.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START, hearing } from '../../support/hearing.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { LINKS, SHOW } from '../../support/server.ts'

const CONSOLE = { roles: ['moderator' as const], person: null, booth: null }

/** A log that several servers write in, which tells of nothing that is not asked. */
class CommonStore extends MemoryStore {
  readonly shared: SharedLog = {
    onGrowth: () => () => undefined,
    heads: async (shows) => {
      const ends = shows.map(async (show) => {
        const last = (await this.eventsAfter(show, 0)).at(-1)
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

test('P14: a server whose screens follow the rehearsal alone disconnects them when another server withdraws its maker', async () => {
  const clock = new FakeClock(HEARING_START)
  const store = new CommonStore()
  const made = { agenda: hearing(), rehearsal: null, wall: clock.now() }
  await makeShow(store, { ...made, show: SHOW, links: LINKS })
  await makeShow(store, {
    ...made,
    show: 'trial',
    links: [{ link: 'moderator', grant: CONSOLE }],
    rehearses: SHOW,
    madeBy: { show: SHOW, link: 'planner', generation: 0 },
  })
  const parted: string[] = []
  const node = (disconnect: (link: string) => void) => {
    const broadcasterOf = () => ({ deliver: () => {}, heartbeat: () => {}, disconnect })
    const reportError = (error: unknown) => expect.unreachable(String(error))
    const hosts = new Hosts({ store, shared: store.shared, clock, reportError, broadcasterOf })
    hosts.begin()
    return hosts
  }
  const here = node((link) => parted.push(link))
  const there = node(() => undefined)
  const trial = await loadWithOrigins(here, 'trial')
  trial?.enter(CONSOLE)
  expect(trial?.link('moderator')?.revoked).toBe(false)
  const plan = await there.get(SHOW)
  const command = { type: 'revokeLink', link: 'planner' } as const
  expect(await plan?.give({ link: OWNER_KEY, id: 'withdrawn', command })).toMatchObject({
    ok: true,
  })
  clock.advance(SECOND)
  await here.whenIdle()
  expect(parted).toContain('moderator')
  expect(trial?.link('moderator')?.revoked).toBe(true)
  // Nobody opens it anywhere, also where its plan is not loaded yet.
  const elsewhere = node(() => undefined)
  expect((await loadWithOrigins(elsewhere, 'trial'))?.link('moderator')?.revoked).toBe(true)
  await Promise.all([here, there, elsewhere].map((hosts) => hosts.stop()))
})
