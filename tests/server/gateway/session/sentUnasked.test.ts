import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../../../support/fakeClock.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { joinAs, type Screen } from '../../../support/screen.ts'
import { LINKS, startServer, type TestServer } from '../../../support/server.ts'
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

/** Whatever was answered so far is sent a moment later, and has arrived once an answer sent after it has. */
async function allArrived(...screens: readonly Screen[]): Promise<void> {
  await server.hosts.whenIdle()
  await Promise.all(screens.map((screen) => screen.ask('time', {})))
}

/** Moves time on in steps, letting the wire come to rest after each. */
async function pass(ms: number, ...screens: readonly Screen[]): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    clock.advance(500)
    await allArrived(...screens)
  }
}

test('beats: come every 2 s to working screens and every 10 s to those who only look on', async () => {
  const moderator = await joinAs(server, 'moderator')
  const speaker = await joinAs(server, 'bo')
  const audience = await joinAs(server, 'audience')
  const stage = await joinAs(server, 'stage')
  await pass(20_000, moderator, speaker, audience, stage)
  expect(moderator.sent.heartbeats).toHaveLength(10)
  expect(speaker.sent.heartbeats).toHaveLength(10)
  expect(audience.sent.heartbeats).toHaveLength(2)
  expect(stage.sent.heartbeats).toHaveLength(2)
  expect(new Set(speaker.sent.heartbeats)).toEqual(new Set([speaker.joined.seq]))
})

test('beats are at most 20 bytes on the wire, and hold no time', async () => {
  const moderator = await joinAs(server, 'moderator')
  await pass(4_000, moderator)
  const texts = moderator.sent.raw.filter((text) => text.includes('beat'))
  expect(texts).toHaveLength(2)
  // One byte more than the packet's data: Engine.IO's own type stands before it.
  for (const heartbeat of texts) expect(Buffer.byteLength(`4${heartbeat}`)).toBeLessThanOrEqual(20)
  expect(texts[0]).toBe(`2["beat",${moderator.joined.seq}]`)
})

test('beats are left out where a frame was just sent', async () => {
  const moderator = await joinAs(server, 'moderator')
  await pass(1_500, moderator)
  await moderator.give({ type: 'startShow' })
  await allArrived(moderator)
  await pass(500, moderator)
  expect(moderator.sent.frames).toHaveLength(1)
  expect(moderator.sent.heartbeats).toEqual([])
  await pass(2_000, moderator)
  expect(moderator.sent.heartbeats).toEqual([moderator.seq])
})

test('beats: to those who only look on are left out where a frame was sent within 5 s', async () => {
  const moderator = await joinAs(server, 'moderator')
  const audience = await joinAs(server, 'audience')
  await pass(6_500, moderator, audience)
  await moderator.give({ type: 'startShow' })
  await pass(3_500, moderator, audience)
  expect(audience.sent.frames).toHaveLength(1)
  expect(audience.sent.heartbeats).toEqual([])
  await pass(10_000, moderator, audience)
  expect(audience.sent.heartbeats).toEqual([audience.seq])
})

test('a show in which nothing changes costs nothing but beats', async () => {
  const screens = await Promise.all(
    ['moderator', 'timekeeper', 'interpreter', 'ada', 'audience'].map((link) =>
      joinAs(server, link),
    ),
  )
  clock.advance(1_000)
  await allArrived(...screens)
  const counts = screens.map(({ sent }) => sent.raw.length)
  clock.advance(60_000)
  await allArrived(...screens)
  screens.forEach(({ sent }, index) => {
    const since = sent.raw.slice(counts[index])
    const others = since.filter((text) => !text.startsWith('2["beat",'))
    // The one answer is to the question asked here.
    expect(others).toHaveLength(1)
    expect(others[0]).toMatch(/^3\d*\[/)
    expect(since.length - 1).toBe(sent.heartbeats.length)
  })
})

test('a show in which nothing changes costs an audience nothing for what it may not see', async () => {
  const moderator = await joinAs(server, 'moderator')
  const audience = await joinAs(server, 'audience')
  const ada = await joinAs(server, 'ada')
  await moderator.give({
    type: 'sendCue',
    to: { type: 'person', person: 'ada' },
    content: { type: 'free', text: 'closer to the microphone', lang: 'en' },
    life: 60_000,
  })
  const { seq } = audience.joined
  await ada.reached(seq + 1)
  await allArrived(moderator, audience)
  expect(audience.sent.frames).toEqual([])
  expect(audience.sent.resyncs).toEqual([])
  await pass(10_000, audience)
  expect(audience.sent.heartbeats).toEqual([seq])
})

test('a show in which nothing changes costs those alone who see the booths what interpreters arrange among themselves', async () => {
  const screens = await Promise.all(LINKS.map(({ link }) => joinAs(server, link)))
  const booth = await joinAs(server, 'interpreter')
  const commands = [
    { type: 'takeMic', was: null },
    { type: 'leaveMic' },
    { type: 'takeMic', was: null },
  ] as const
  for (const command of commands) expect(await booth.give(command)).toHaveProperty('seq')
  await allArrived(booth, ...screens)
  const receivers = LINKS.filter((_, n) => screens[n]?.sent.frames.length === commands.length)
  const unaffected = LINKS.filter((_, n) => screens[n]?.sent.frames.length === 0)
  const links = (all: typeof LINKS) => all.map(({ link }) => link)
  expect(links(receivers)).toEqual(['owner', 'moderator', 'moderator-2', 'interpreter', 'cem'])
  const others = ['planner', 'timekeeper', 'ada', 'bo', 'audience', 'stage', 'guest']
  expect(links(unaffected)).toEqual(others)
  expect(screens.flatMap(({ sent }) => sent.resyncs)).toEqual([])
})
