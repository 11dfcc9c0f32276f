// @vitest-environment node
import { describe, expect, test } from 'vitest'
import {
  CALM,
  EXACT,
  paceOf,
  pauseAfter,
  pauseInSync,
  shownServerError,
} from '../../../client/live/clockSync.ts'
import { createServerClock } from '../../../client/live/serverClock.ts'
import { instant } from '../../../shared/time/instant.ts'
import type { FakeServer } from './fakeServer.ts'
import {
  type OpenScreen,
  openInSync,
  openScreen,
  openVirtualScreen,
  START,
  settled,
  turns,
  until,
} from './screen.ts'

type ClockScreen = Pick<OpenScreen, 'live' | 'server' | 'time'>
const truth = ({ server, time }: ClockScreen) => time.now() + server.offset
const away = (screen: ClockScreen) => Math.abs((screen.live.now() ?? Number.NaN) - truth(screen))
const asAudience = (server: FakeServer) => {
  server.grant = { roles: ['audience'], person: null, booth: null }
}
const error = ({ live }: ClockScreen) => {
  const { connection } = live.store.getState()
  return connection.status === 'in-sync' ? connection.error : Number.NaN
}

/** Waits until everything the screen has sent so far was answered: what is sent last is answered last. */
async function answered({ live }: OpenScreen): Promise<void> {
  const id = live.give(START)
  await until(() => live.store.getState().pending.every((one) => one.id !== id))
}

/** Lets time pass with a beat every 4 s, as a server that is well sends them, and answers what the screen asks meanwhile. */
async function passWithBeats(screen: OpenScreen, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 4_000) {
    screen.time.pass(Math.min(left, 4_000))
    screen.server.send('beat', screen.server.head())
    await screen.allReceived()
    await answered(screen)
  }
}

describe('the clock of the server', () => {
  test('is asked for in a burst on joining, then by the audience at pauses that double', async () => {
    const screen = await openInSync(asAudience)
    expect(screen.server.exchanges).toBe(CALM.burst)
    await passWithBeats(screen, 120_000)
    const learned = screen.server.exchanges
    expect(learned).toBeGreaterThanOrEqual(11)
    expect(learned).toBeLessThanOrEqual(14)
    await passWithBeats(screen, 300_000)
    expect(screen.server.exchanges - learned).toBe(2)
  })

  test('is asked for again after sleep; until then the screen does not call itself in sync', async () => {
    const screen = await openInSync()
    screen.server.timesAnswered = false
    screen.time.sleep(30_000)
    screen.server.offset += 30_000
    screen.time.pass(1_000)
    expect(screen.status()).toBe('on-its-own')
    screen.server.timesAnswered = true
    screen.time.pass(3_000)
    await until(() => {
      screen.time.pass(10)
      return screen.status() === 'in-sync'
    })
    expect(error(screen)).toBeLessThan(200)
    expect(away(screen)).toBeLessThanOrEqual(error(screen))
  })

  test('is asked for when a visible page stood still, but not for every slow timer of a hidden one', async () => {
    const screen = await openInSync(asAudience)
    await passWithBeats(screen, 120_000)
    const before = screen.server.exchanges
    screen.time.hide(true)
    screen.time.stall(6_000)
    await settled()
    expect(screen.server.exchanges).toBe(before)
    screen.time.hide(false)
    screen.time.stall(6_000)
    await until(() => screen.server.exchanges === before + 1)
  })

  test('of another process keeps the digits running, but is not called in sync before its first exchange', async () => {
    const screen = await openInSync()
    await screen.cutOff()
    const { offset } = screen.server
    screen.server.boot = 'second'
    screen.server.offset -= 700
    screen.server.timesAnswered = false
    screen.server.isDown = false
    await until(() => screen.server.joins.length === 2)
    await screen.allReceived()
    expect(screen.live.store.getState().connection).toMatchObject({
      status: 'on-its-own',
      error: Number.POSITIVE_INFINITY,
    })
    screen.time.pass(500)
    expect(Math.abs((screen.live.now() ?? Number.NaN) - screen.time.now() - offset)).toBeLessThan(3)
    screen.server.timesAnswered = true
    await until(() => {
      screen.time.pass(100)
      return screen.status() === 'in-sync'
    })
    // Time passes here while answers are on their way: the burst goes on until one was quick.
    await until(() => {
      screen.time.pass(10)
      return away(screen) <= 2
    })
  })

  test('is exchanged at once when a message contradicts it, and is unsure until then', async () => {
    const screen = await openInSync()
    screen.server.offset += 40_000
    screen.server.send('resync', {
      seq: 1,
      sent: screen.server.now(),
      state: screen.server.state(),
    })
    await until(() => screen.server.exchanges > EXACT.burst && away(screen) <= 2)
  })
})

test('show time follows the clock of a rehearsal: faster, then standing', async () => {
  const screen = await openInSync()
  const clock = {
    anchor: instant(50_000),
    at: instant(screen.server.now()),
    rate: 10,
    paused: false,
  }
  screen.server.publish({ type: 'clockSet', v: 1, clock })
  await until(() => screen.live.store.getState().seq === 2)
  const began = screen.live.now() ?? Number.NaN
  expect(Math.abs(began - 50_000)).toBeLessThanOrEqual(20)
  screen.time.pass(500)
  expect(screen.live.now()).toBe(began + 5_000)
  screen.server.publish({ type: 'clockSet', v: 1, clock: { ...clock, paused: true } })
  await until(() => screen.live.store.getState().seq === 3)
  screen.time.pass(500)
  expect(screen.live.now()).toBe(50_000)
})

test('R10: show time runs on through a restart with the server’s clock ten minutes behind, also before the first exchange', async () => {
  const screen = await openScreen()
  const { server } = screen
  await screen.inSync()
  await screen.cutOff()
  const before = screen.live.now() ?? Number.NaN
  server.boot = 'second'
  server.offset -= 600_000
  server.timesAnswered = false
  const clock = { anchor: instant(before), at: instant(server.now()), rate: 1, paused: false }
  server.record({ type: 'clockSet', v: 1, clock })
  server.isDown = false
  await until(() => server.joins.length === 2)
  await screen.allReceived()
  expect(screen.live.now()).toBe(before)
  screen.time.pass(500)
  expect(screen.live.now()).toBe(before + 500)
  server.timesAnswered = true
  // Time passes here while answers are on their way: the burst goes on until one was quick.
  await until(() => {
    screen.time.pass(10)
    const ran = screen.time.now() + server.offset - clock.at
    const away = Math.abs((screen.live.now() ?? Number.NaN) - before - ran)
    return screen.status() === 'in-sync' && away <= 2
  })
})

test('show time never goes back by a small correction', async () => {
  const screen = await openInSync()
  await screen.cutOff()
  const before = screen.live.now() ?? Number.NaN
  screen.server.boot = 'second'
  screen.server.offset -= 100
  screen.server.isDown = false
  await until(() => screen.server.joins.length === 2 && screen.server.exchanges >= 1)
  await screen.allReceived()
  expect(screen.live.now()).toBe(before)
  screen.time.pass(99)
  expect(screen.live.now()).toBeLessThanOrEqual(before + 1)
  screen.time.pass(51)
  expect(Math.abs((screen.live.now() ?? Number.NaN) - before - 50)).toBeLessThanOrEqual(2)
})

test('an exchange that is not answered yet goes on no more once the device slept: others go on alone', async () => {
  const { server, time, pass } = openVirtualScreen()
  const passWithBeats = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      server.send('beat', server.head())
      await pass(1_000)
    }
  }
  await passWithBeats(10_000)
  server.timesAnswered = false
  await passWithBeats(2_000)
  server.timesAnswered = true
  time.sleep(500)
  await passWithBeats(10_000)
  const before = server.exchanges
  await passWithBeats(20_000)
  expect(server.exchanges - before).toBeLessThan(12)
})

test('an exchange of a burst that the device slept through does not count, although its answer arrives', async () => {
  const late: (() => void)[] = []
  let isSlow = false
  const screen = openVirtualScreen((server) => {
    const { receive } = server
    server.receive = (name, message, reply) =>
      receive.call(server, name, message, (answer) => {
        if (isSlow && name === 'time') late.push(() => reply(answer))
        else reply(answer)
      })
  })
  await screen.pass(1_000)
  expect(screen.server.exchanges).toBeLessThan(EXACT.burst)
  isSlow = true
  await screen.pass(200)
  expect(late).toHaveLength(1)
  isSlow = false
  screen.time.sleep(1_700)
  screen.server.offset += 1_700
  await screen.pass(1_100)
  for (const answer of late) answer()
  await turns()
  expect(error(screen)).toBeLessThan(200)
  expect(away(screen)).toBeLessThanOrEqual(error(screen))
})

test('the pace of exchanges is exact for screens that show seconds, and calm for the audience and before anything is known; it begins with a burst, slows down, and is quicker on slow links', () => {
  expect(paceOf({ roles: ['stage'] })).toBe(EXACT)
  expect(paceOf({ roles: ['audience', 'speaker'] })).toBe(EXACT)
  expect(paceOf({ roles: ['audience', 'guest'] })).toBe(CALM)
  expect(paceOf(null)).toBe(CALM)
  expect(pauseAfter(19, 2_280, EXACT)).toEqual({ ms: 120, isBursting: true })
  expect(pauseAfter(20, 2_400, EXACT)).toEqual({ ms: 2_000, isBursting: false })
  expect(pauseAfter(5, 600, CALM)).toEqual({ ms: 120, isBursting: true })
  expect(pauseAfter(6, 720, CALM)).toEqual({ ms: 1_000, isBursting: false })
  const pauses = (pace: typeof CALM) =>
    [20_000, 400_000, 4_000_000].map((known) => pauseAfter(100, known, pace).ms)
  expect(pauses(EXACT)).toEqual([2_000, 4_000, 15_000])
  expect(pauses(CALM)).toEqual([20_000, 400_000, 2_700_000])
  const longest = 1.1 * CALM.max
  expect(pauseInSync(longest, 20)).toBe(longest)
  expect(pauseInSync(longest, 500)).toBeCloseTo(0.9 * (500 / 200e-6))
  expect(pauseInSync(longest, 995)).toBe(60_000)
  expect(pauseInSync(longest, Number.POSITIVE_INFINITY)).toBe(60_000)
  expect(pauseInSync(120, 2_000)).toBe(120)
})

/** A screen on a server that says that it may be off by so many ms; null: it says nothing. */
async function screenOn(error: number | null) {
  let stated = error
  const screen = openVirtualScreen((server) => {
    const { receive } = server
    server.receive = (name, message, reply) =>
      receive.call(server, name, message, (answer) =>
        reply(name === 'time' && stated !== null ? { ...answer, error: stated } : answer),
      )
  })
  await screen.pass(3_000)
  const state = (next: number | null) => {
    stated = next
  }
  return { ...screen, states: state }
}

/** How far off a screen says that its time may be, in ms. */
const errorOf = ({ state }: Awaited<ReturnType<typeof screenOn>>) => {
  const { connection } = state()
  return 'error' in connection ? connection.error : null
}

test('a server that is not sure of its own clock makes its screens as unsure of theirs, and they are in sync with it all the same', async () => {
  const [sure, unsure, far] = [await screenOn(null), await screenOn(300), await screenOn(90_000)]
  const own = errorOf(sure) ?? Number.NaN
  expect(own).toBeLessThan(50)
  expect(errorOf(unsure)).toBe(own + 300)
  expect(errorOf(far)).toBe(own + 90_000)
  expect([sure, unsure, far].map((screen) => screen.status())).toEqual(Array(3).fill('in-sync'))
  expect([sure, unsure].map(({ state }) => state().serverClockError)).toEqual([null, 300])
})

test('the doubt of a server about its own clock is shown until it ends', async () => {
  const screen = await screenOn(300)
  screen.states(4)
  await screen.pass(30_000)
  expect(screen.state().serverClockError).toBeNull()
})

test('a server that is not sure of its own clock does not flicker where it is only just right; leaves what is known of the next server on the same database as unsure as it was', () => {
  const errors: (number | null)[] = []
  for (const error of [19, 21, 18, 21, 15, 19])
    errors.push(shownServerError(errors.at(-1) ?? null, error))
  expect(errors).toEqual([null, 21, 18, 21, null, null])
  const clock = createServerClock({ onMove: () => {}, onContradiction: () => {} })
  clock.boot('first', 'database')
  clock.addExchange({ asked: 100, received: 5_100, sent: 5_100, arrived: 100 }, 300)
  const before = clock.estimate(100)?.error ?? Number.NaN
  clock.boot('second', 'database')
  expect(clock.estimate(100)?.error).toBeCloseTo(before + 320)
  expect(clock.serverError()).toBe(0)
})
