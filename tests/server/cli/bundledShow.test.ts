import { expect, test } from 'vitest'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import { BUNDLED_SHOW, ensureBundledShow } from '../../../server/cli/bundledShow.ts'
import { fullListing, startListing } from '../../../server/cli/listing.ts'
import { ShowLog } from '../../../server/host/showLog.ts'
import type { Store } from '../../../server/store/port.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'

const KEY = Buffer.alloc(32, 5)
const BASE = 'https://rostrum.example.org'

/** An instant of June 2026 by Beijing's clocks. */
const beijing = (day: number, hour: number, minute = 0): Instant =>
  instant(Date.UTC(2026, 5, day, hour - 8, minute))

async function shown(store: Store): Promise<OwnedShow> {
  const log = await ShowLog.load(store, BUNDLED_SHOW)
  return present(log && ownedShow(KEY, log.head.state))
}

async function bundledAt(now: Instant): Promise<OwnedShow> {
  const store = new MemoryStore()
  await ensureBundledShow(store, now)
  return shown(store)
}

test.each([
  ['in the morning', beijing(3, 9), beijing(3, 15)],
  ['a minute before it', beijing(3, 14, 59), beijing(3, 15)],
  ['on its minute', beijing(3, 15), beijing(4, 15)],
  ['in the evening', beijing(3, 22), beijing(4, 15)],
  ['when Beijing is a day ahead of Greenwich', beijing(4, 1), beijing(4, 15)],
])(
  'the bundled show: made %s is for the next 15:00 in Beijing, and published',
  async (_when, now, start) => {
    expect(await bundledAt(now)).toMatchObject({ startsAt: start, status: 'planned' })
  },
)

test('the bundled show has a link for everyone who speaks, and for those who run it', async () => {
  const { links } = await bundledAt(beijing(3, 9))
  const roles = Object.fromEntries(links.map(({ link, grant }) => [link, grant.roles.join()]))
  const own = ['moderator', 'timekeeper', 'interpreter', 'planner', 'audience', 'stage']
  expect(roles).toMatchObject({
    ...Object.fromEntries(own.map((role) => [role, role])),
    ...{ 'ying-wang': 'moderator,speaker', 'qian-wang': 'speaker' },
  })
  expect(links.find(({ link }) => link === 'interpreter')?.grant.booth).toBe('en–zh')
  const people = links.flatMap(({ person }) => (person === null ? [] : [person]))
  expect(new Set(people).size).toBe(12)
  for (const { link, grant } of links) expect(grant.person).toBe(own.includes(link) ? null : link)
})

test.each([
  ['however often a server starts', new MemoryStore()],
  // An earlier start was interrupted right after it made the show.
  ['where it did not note that', Object.assign(new MemoryStore(), { fact: async () => null })],
])('the bundled show is made once, also %s', async (_when, store) => {
  await ensureBundledShow(store, beijing(3, 9))
  const log = await store.eventsAfter(BUNDLED_SHOW, 0)
  await ensureBundledShow(store, beijing(9, 9))
  expect(await store.eventsAfter(BUNDLED_SHOW, 0)).toEqual(log)
})

test('the bundled show has no step that a moderator could undo', async () => {
  const store = new MemoryStore()
  await ensureBundledShow(store, beijing(3, 9))
  expect((await ShowLog.load(store, BUNDLED_SHOW))?.head.state.steps).toEqual([])
})

test('the links on the command line: at the start are one for each screen, one under the other', async () => {
  const lines = startListing(BASE, await bundledAt(beijing(3, 9)))
    .trimEnd()
    .split('\n')
  expect(lines[0]).toMatch(/^The 3rd Science-Policy Dialogue.*, 2026-06-03 15:00 Shanghai$/)
  const screens = ['moderator', 'timekeeper', 'interpreter', 'speaker', 'audience', 'stage']
  expect(lines.slice(1).map((line) => line.trim().split(/\s+/)[0])).toEqual(screens)
  expect(new Set(lines.slice(1).map((line) => line.indexOf(BASE))).size).toBe(1)
})

test('the links on the command line in full name whom each is for', async () => {
  const listing = fullListing(BASE, await bundledAt(beijing(3, 9)))
  expect(listing).toMatch(
    /moderator \+ speaker: Ying Wang +https:\S+#dialogue\.ying-wang\.[\w-]{22}\n/,
  )
  expect(listing).toMatch(/interpreter: en–zh +https:\S+#dialogue\.interpreter\./)
  expect(listing.split('\n')).toHaveLength(1 + 18 + 1)
})

test('the links on the command line leave out what was withdrawn', async () => {
  const show = await bundledAt(beijing(3, 9))
  const links = show.links.map((link) => ({ ...link, revoked: link.link === 'timekeeper' }))
  expect(fullListing(BASE, { ...show, links })).not.toContain('timekeeper')
  expect(startListing(BASE, { ...show, links })).not.toContain('timekeeper')
})
