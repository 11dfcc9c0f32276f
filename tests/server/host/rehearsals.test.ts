import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { loadWithOrigins } from '../../../server/host/rehearsals.ts'
import { rehearsalTitle } from '../../../server/shows/rehearsal.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { makeHearing, NO_SCREENS, rethrow, sharedLog } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW } from '../../support/server.ts'

const CONSOLE = { roles: ['moderator' as const], person: null, booth: null }

test('P14: a server whose screens follow the rehearsal alone disconnects them when another server withdraws its maker', async () => {
  const clock = new FakeClock()
  const store = new MemoryStore()
  const shared = sharedLog(store)
  await makeHearing(store)
  await makeHearing(store, {
    show: 'trial',
    links: [{ link: 'moderator', grant: CONSOLE }],
    rehearses: SHOW,
    madeBy: { show: SHOW, link: 'planner', generation: 0 },
  })
  const parted: string[] = []
  const node = (disconnect: (link: string) => void) => {
    const broadcasterOf = () => ({ ...NO_SCREENS, disconnect })
    const hosts = new Hosts({ store, shared, clock, reportError: rethrow, broadcasterOf })
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

test('a rehearsal is told from its show, and from others of it, in each language of the title', () => {
  const title = { en: 'Hearing', 'zh-Hans': '听证会', de: 'Anhörung', fr: 'Audition' }
  const first = rehearsalTitle(title, [title])
  expect(first).toEqual({
    en: 'Hearing (rehearsal)',
    'zh-Hans': '听证会（彩排）',
    de: 'Anhörung (Probe)',
    fr: 'Audition (rehearsal)',
  })
  expect(rehearsalTitle(title, [title, first])['de']).toBe('Anhörung (Probe 2)')
})
