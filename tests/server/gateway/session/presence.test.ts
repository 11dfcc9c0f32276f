import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../../../support/fakeClock.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { joinAs } from '../../../support/screen.ts'
import { startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

let clock: FakeClock
let server: TestServer

beforeEach(async () => {
  clock = new FakeClock()
  server = await startServer({ clock })
})
afterEach(() => server.stop())

/** The number of open screens of each link now, as the owner's page lists it. */
async function openHere(): Promise<() => Promise<Readonly<Record<string, number>>>> {
  const owner = await openOwner(server)
  return async () => {
    const { shows } = await owner.list()
    const links = shows.flatMap((show) => show.links)
    return Object.fromEntries(links.map(({ link, open }) => [link, open]))
  }
}

test('presence shows moderators and owners who has a screen open, and nobody else', async () => {
  const moderator = await joinAs(server, 'moderator')
  const others = await Promise.all(
    ['owner', 'bo', 'bo', 'planner', 'timekeeper', 'audience'].map((link) => joinAs(server, link)),
  )
  clock.advance(250)
  await until(() => moderator.sent.presences.length > 1, 'presence')
  expect(moderator.sent.presences.at(-1)).toEqual({
    open: { moderator: 1, owner: 1, bo: 2, planner: 1, timekeeper: 1, audience: 1 },
  })
  await Promise.all(others.map((screen) => screen.ask('time', {})))
  expect(others.map(({ sent }) => sent.presences.length > 0)).toEqual([
    true,
    ...[false, false, false, false, false],
  ])
})

test('presence is batched, and silent where a page was only loaded again', async () => {
  const moderator = await joinAs(server, 'moderator')
  const bo = await joinAs(server, 'bo')
  const open = await openHere()
  clock.advance(250)
  await moderator.ask('time', {})
  const before = moderator.sent.presences.length
  bo.leave()
  const again = await joinAs(server, 'bo')
  // The server learns of it a moment after the screen itself does.
  await until(async () => (await open())['bo'] === 1, 'that it left')
  clock.advance(250)
  await moderator.ask('time', {})
  expect(moderator.sent.presences).toHaveLength(before)
  again.leave()
  await until(() => !again.wire.connected)
  await until(() => {
    clock.advance(250)
    return moderator.sent.presences.length > before
  }, 'the news that it left')
  expect(moderator.sent.presences.at(-1)).toEqual({ open: { moderator: 1 } })
})
