import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { verify } from '../../../server/store/verify.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { SERVER } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import { progressOf } from '../../../shared/run/lookup.ts'
import { type Duration, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock, showTime } from '../../../shared/time/showClock.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { hostOf, makeHearing } from '../../support/hosts.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const START: Command = { type: 'startShow' }
const FIRST: Command = { type: 'next', from: { at: 'standby', after: null } }

const folder = folderForEach()

/** What can be done with a server while it runs. */
type Served = {
  readonly clock: FakeClock
  host(show?: ShowId): ReturnType<typeof hostOf>
  give(command: Command, show?: ShowId): Promise<void>
  /** What the countdown of what is on has left, in ms. */
  left(): Promise<Duration>
}

/** A server on the folder whose machine says that it is `minute` minutes past the hearing's start, until `use` is done. */
async function served<T>(minute: number, use: (server: Served) => Promise<T>): Promise<T> {
  const clock = new FakeClock(plus(HEARING_START, minute * MINUTE))
  const server = await startServer({ clock, dataDir: folder() })
  const host = (show = SHOW) => hostOf(server, show)
  const left = async () => {
    const { state } = await host()
    const figure = countdown(state, showTime(state.clock, clock.now()))
    if (figure.status !== 'running') throw new Error(figure.status)
    return figure.remaining
  }
  const give = async (command: Command, show?: ShowId) => {
    const answer = await (await host(show)).give({ link: 'moderator', id: randomUUID(), command })
    if (!answer.ok) throw new Error(answer.refusal.reason)
  }
  try {
    return await use({ clock, host, give, left })
  } finally {
    await server.stop()
    expect(server.errors).toEqual([])
  }
}

/** What is in the folder now, with no server on it. */
async function stored<T>(look: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = new SqliteStore(folder())
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

const logOf = (show: ShowId = SHOW) => stored((store) => store.eventsAfter(show, 0))
const clocksIn = async (show?: ShowId) =>
  (await logOf(show)).filter(({ event }) => event.type === 'clockSet')

/** The first talk was put on at 14:00 and given a minute at 14:04; then the server stopped. */
const runToFour = async () =>
  await served(0, async ({ clock, give }) => {
    await give(START)
    clock.advance(SECOND)
    await give(FIRST)
    clock.advance(4 * MINUTE)
    await give({ type: 'giveTime', item: 'source', by: MINUTE })
  })

describe('R10: started with the machine’s clock ten minutes behind, a show', () => {
  test('counts on from where it was, and what ends after a minute has used a minute more', async () => {
    await runToFour()
    await served(-6, async ({ clock, give, left, host }) => {
      expect(await left()).toBe(7 * MINUTE)
      clock.advance(MINUTE)
      expect(await left()).toBe(6 * MINUTE)
      await give({ type: 'next', from: { at: 'item', item: 'source' } })
      expect(progressOf((await host()).state.run, 'source')).toMatchObject({
        status: 'done',
        spent: 5 * MINUTE,
        endedAt: plus(HEARING_START, 5 * MINUTE + SECOND),
      })
    })
    expect(await stored((store) => verify(store, SHOW))).toEqual([])
  })

  test('is set right by the server itself, once, and not again by a start that finds it right', async () => {
    await runToFour()
    const last = (await logOf()).at(-1)
    await served(-6, ({ left }) => left())
    const [set, ...more] = await clocksIn()
    expect(more).toEqual([])
    expect(set).toMatchObject({
      seq: (last?.seq ?? 0) + 1,
      at: last?.at,
      wall: plus(HEARING_START, -6 * MINUTE),
      actor: SERVER,
      event: {
        clock: { anchor: last?.at, at: plus(HEARING_START, -6 * MINUTE), rate: 1, paused: false },
      },
    })
    // Half a minute in which nothing happens, and a start within them: the same clock goes on.
    await served(-5.5, async ({ left }) => expect(await left()).toBe(6.5 * MINUTE))
    expect(await clocksIn()).toHaveLength(1)
  })

  test('goes by the machine’s clock again from the start that finds it past the last instant', async () => {
    await runToFour()
    await served(-6, ({ left }) => left())
    await served(5, async ({ host, left, clock }) => {
      expect((await host()).state.clock).toEqual(REAL_TIME)
      expect(await left()).toBe(6 * MINUTE + SECOND)
      clock.advance(MINUTE)
      expect(await left()).toBe(5 * MINUTE + SECOND)
    })
    const log = await logOf()
    expect(log.at(-1)).toMatchObject({
      at: plus(HEARING_START, 5 * MINUTE),
      actor: SERVER,
      event: { type: 'clockSet', clock: REAL_TIME },
    })
  })

  test('leaves another show of the same folder alone, whose last instant is not ahead', async () => {
    const wall = plus(HEARING_START, -60 * MINUTE)
    await stored((store) => makeHearing(store, { show: 'early', wall }))
    await runToFour()
    const before = await logOf('early')
    await served(-6, async ({ host, left }) => {
      await left()
      expect((await host('early')).state.clock).toEqual(REAL_TIME)
    })
    expect(await logOf('early')).toEqual(before)
  })

  test('less than a second behind stands for that long, and is not touched', async () => {
    await runToFour()
    await served(4 + 0.5 / 60, async ({ host, give, clock, left }) => {
      expect((await host()).state.clock).toEqual(REAL_TIME)
      clock.advance(500)
      expect(await left()).toBe(7 * MINUTE)
      await give({ type: 'giveTime', item: 'source', by: MINUTE })
    })
    expect(await clocksIn()).toEqual([])
  })
})

describe('R10: a rehearsal', () => {
  const rehearse = (clock: ShowClock) => stored((store) => makeHearing(store, { rehearsal: clock }))

  test('that runs ten times as fast does so from its last instant on', async () => {
    await rehearse({ anchor: HEARING_START, at: HEARING_START, rate: 10, paused: false })
    await served(0, async ({ give, clock }) => {
      await give(START)
      clock.advance(SECOND)
      await give(FIRST)
      clock.advance(6 * SECOND)
      await give({ type: 'giveTime', item: 'source', by: MINUTE })
    })
    await served(-6, async ({ clock, left, host }) => {
      expect(await left()).toBe(10 * MINUTE)
      clock.advance(6 * SECOND)
      expect(await left()).toBe(9 * MINUTE)
      expect((await host()).state.clock).toMatchObject({ rate: 10, paused: false })
    })
    // Its clock is its own: no start sets it back to real time.
    await served(60, async ({ host }) => {
      expect((await host()).state.clock).toMatchObject({ rate: 10 })
    })
    expect(await clocksIn()).toHaveLength(1)
  })

  test('whose clock stands goes on standing', async () => {
    await rehearse({ anchor: HEARING_START, at: HEARING_START, rate: 1, paused: true })
    const stands = await served(-6, async ({ host }) => (await host()).state.clock)
    expect(stands).toMatchObject({ anchor: HEARING_START, paused: true })
    expect(await clocksIn()).toEqual([])
  })

  test('R12: that begins again goes on in the same log, whose instants never decrease within a run', async () => {
    await stored((store) =>
      makeHearing(store, { rehearsal: REAL_TIME, wall: plus(HEARING_START, 20 * MINUTE) }),
    )
    const rehearsed = (minute: number, commands: readonly Command[]) =>
      served(minute, async ({ clock, give, host }) => {
        for (const command of commands) {
          await give(command)
          clock.advance(2 * SECOND)
        }
        return { state: (await host()).state, wall: clock.now() }
      })
    await rehearsed(20, [START, FIRST, { type: 'beginAgain' }])
    const { state, wall } = await rehearsed(20.1, [START, FIRST])
    expect(state.run.position.status).toBe('live')
    const now = showTime(state.clock, wall)
    expect(now).toBeGreaterThan(plus(HEARING_START, -2 * MINUTE))
    expect(now).toBeLessThan(plus(HEARING_START, -MINUTE))
    expect(await stored((store) => verify(store, SHOW))).toEqual([])
    const log = await logOf()
    const again = log.findIndex(({ event }) => event.type === 'runBegun')
    expect(log[again]?.at).toBeLessThan(log[again - 1]?.at ?? 0)
  })
})
