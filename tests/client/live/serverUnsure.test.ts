// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { unsureAfter } from '../../../client/live/clockSync.ts'
import { createServerClock } from '../../../client/live/serverClock.ts'
import { openVirtualScreen } from './virtualScreen.ts'

/** A screen on a server that says that it may be off by so many ms; null: it says nothing. */
async function screenOn(error: number | null) {
  let stated = error
  const screen = openVirtualScreen((server) => {
    const { take } = server
    server.take = (name, message, reply) =>
      take.call(server, name, message, (answer) =>
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

describe('a server that is not sure of its own clock', () => {
  test('makes its screens as unsure of theirs, and they are in sync with it all the same', async () => {
    const [sure, unsure, far] = [await screenOn(null), await screenOn(300), await screenOn(90_000)]
    const own = errorOf(sure) ?? Number.NaN
    expect(own).toBeLessThan(50)
    expect(errorOf(unsure)).toBe(own + 300)
    expect(errorOf(far)).toBe(own + 90_000)
    expect([sure, unsure, far].map((screen) => screen.status())).toEqual(Array(3).fill('in-sync'))
    expect([sure, unsure].map(({ state }) => state().serverUnsure)).toEqual([null, 300])
  })

  test('is told of until it says otherwise', async () => {
    const screen = await screenOn(300)
    screen.states(4)
    await screen.pass(30_000)
    expect(screen.state().serverUnsure).toBeNull()
  })

  test('is not told of again and again where it is only just right', () => {
    const told: (number | null)[] = []
    for (const error of [19, 21, 18, 21, 15, 19]) told.push(unsureAfter(told.at(-1) ?? null, error))
    expect(told).toEqual([null, 21, 18, 21, null, null])
  })

  test('leaves what is known of the next server on the same database as unsure as it was', () => {
    const clock = createServerClock({ onMove: () => {}, onContradiction: () => {} })
    clock.boot('first', 'database')
    clock.addExchange({ asked: 100, received: 5_100, sent: 5_100, arrived: 100 }, 300)
    const before = clock.estimate(100)?.error ?? Number.NaN
    clock.boot('second', 'database')
    expect(clock.estimate(100)?.error).toBeCloseTo(before + 320)
    expect(clock.serverError()).toBe(0)
  })
})
