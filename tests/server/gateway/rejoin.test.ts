import { beforeEach, expect, test } from 'vitest'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Joined } from '../../../shared/protocol/down/down.ts'
import { busyShow } from '../../support/busyShow.ts'
import { expectSame } from '../../support/expectSame.ts'
import { present } from '../../support/present.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { LINKS, SHOW, serverForTest, type TestServer } from '../../support/server.ts'

let server: TestServer

beforeEach(async () => {
  server = await serverForTest()
})

/** What the server says that this screen should know now; as on the wire, so without what is undefined. */
async function truthFor(screen: Screen): Promise<unknown> {
  const state = present((await server.hosts.get(SHOW))?.state)
  return JSON.parse(JSON.stringify(visibleState(state, audienceOf(screen.joined.grant))))
}

/** Whatever was answered by now is sent a moment later, and everything sent before a question is there once its answer is. */
async function inSync(screens: readonly Screen[]): Promise<void> {
  await server.hosts.whenIdle()
  await Promise.all(screens.map((screen) => screen.ask('time', {})))
}

const joinAll = () => Promise.all(LINKS.map(({ link }) => joinAs(server, link)))

test('every audience follows a busy show without a gap, and knows what it may see of it', async () => {
  const screens = await joinAll()
  await busyShow(server)
  await inSync(screens)
  for (const screen of screens) {
    expect(screen.gaps).toBe(0)
    expect(screen.state).toEqual(await truthFor(screen))
    const chain = screen.sent.frames.map(({ prev, seq }) => ({ prev, seq }))
    for (const { prev, seq } of chain) expect(prev).toBeLessThan(seq)
  }
})

test('every audience is sent one frame for what happened together, the same to each of its screens', async () => {
  const [one, two] = await Promise.all([joinAs(server, 'ada'), joinAs(server, 'ada')])
  await busyShow(server)
  await inSync([one, two])
  const frames = (screen: Screen) => screen.sent.raw.filter((text) => text.startsWith('2["events"'))
  expect(frames(one).length).toBeGreaterThan(5)
  expect(frames(two)).toEqual(frames(one))
})

test('every audience gets by the events after any seq what a snapshot holds', async () => {
  const early = await joinAll()
  await busyShow(server)
  await inSync(early)
  const ways = await Promise.all(early.map(catchUp))
  const all = ways.flat()
  expect(all.filter((way) => way === 'events').length).toBeGreaterThan(100)
  expect(all).toContain('snapshot')
})

/** Asks again from every second seq that a screen was sent, odd or even by its place; each answer leads to what a snapshot holds. */
async function catchUp(screen: Screen, place: number): Promise<readonly Joined['type'][]> {
  const again = await joinAs(server, screen.joined.link)
  const whole = again.state
  const ways: Joined['type'][] = []
  for (const [n, { seq }] of screen.sent.frames.entries()) {
    if (n % 2 !== place % 2) continue
    const joined = await again.ask('join', { seq })
    if ('problem' in joined) throw new Error(joined.detail)
    expect(joined.seq).toBe(again.joined.seq)
    const state = joined.type === 'events' ? screen.stateAfter(seq, joined.events) : joined.state
    expectSame(state, whole)
    ways.push(joined.type)
  }
  again.leave()
  return ways
}

test('a screen that comes back is sent the whole where its seq is unknown or too long ago', async () => {
  const moderator = await joinAs(server, 'moderator')
  expect((await moderator.join(9_999)).type).toBe('snapshot')
  expect((await moderator.join(3)).type).toBe('snapshot')
  expect((await moderator.join(null)).type).toBe('snapshot')
})

test('a screen that comes back is sent the whole where more happened than a snapshot weighs', async () => {
  const moderator = await joinAs(server, 'moderator')
  const { seq } = moderator
  for (let round = 0; round < 60; round += 1)
    await moderator.give({ type: 'giveTime', item: 'source', by: 60_000 })
  expect((await moderator.join(seq)).type).toBe('snapshot')
  expect((await moderator.join(moderator.seq - 4)).type).toBe('events')
})
