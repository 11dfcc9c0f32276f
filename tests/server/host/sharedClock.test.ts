import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CORRECTION_RATE } from '../../../server/host/followedOffset.ts'
import { openSharedClock, type SharedClock } from '../../../server/host/sharedClock.ts'
import { instant, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type Exchange, MAX_DRIFT } from '../../../shared/time/offsetBounds.ts'
import {
  ROUNDING,
  START,
  STEADY,
  twoClocks,
  type Wander,
  wander,
} from '../../shared/time/twoClocks.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { runs } from '../../support/runs.ts'

/** How long an exchange is under way, there and back, in ms; one after the other from the list, and again from its beginning. */
type Ways = readonly (readonly [there: number, back: number])[]

/** A database's clock, a machine's that runs apart from it, and what lies between; all in virtual time. */
type CommonTime = {
  readonly clock: SharedClock
  readonly warnings: readonly string[]
  /** The database's clock as it stands. */
  database(): number
  /** The machine's own, by which the process measures. */
  own(): number
  /** Puts the database's clock on. */
  set(by: number): void
  /** Nothing comes through from here on, or everything again. */
  cut(isCut: boolean): void
  /** Lets time pass in steps, and looks after each, before and after what has arrived is taken in. */
  pass(ms: number, look?: () => void): Promise<void>
  /** How many timers run. */
  waiting(): number
}

/** What a machine is: how far its clock is ahead at first (ms), how much faster it runs (ppm), and how that wanders. */
type MachineClock = {
  readonly ahead?: number
  readonly ppm?: number
  readonly wander?: Wander
  readonly ways?: Ways
}

/** How much passes at once, in ms: by as much an exchange may be taken in late. */
const STEP = 50

/** Opens the clock of a machine that goes by a database's. */
async function commonTime(machine: MachineClock = {}): Promise<CommonTime> {
  const { ahead = 0, ppm = 0, wander = STEADY, ways = [[1, 1]] } = machine
  const truth = new FakeClock(instant(START))
  const clocks = twoClocks(START, ppm, wander)
  const own = {
    now: () => START + ahead + clocks.local(truth.now()),
    every: (period: number, task: () => void) => truth.every(period, task),
    after: (delay: number, task: () => void) => truth.after(delay, task),
    nextTurn: (task: () => void) => truth.nextTurn(task),
  }
  const warnings: string[] = []
  let [by, isCut, made] = [0, false, 0]
  const database = () => truth.now() + by

  const exchange = (local: () => number): Promise<Exchange> => {
    const [there, back] = ways[made % ways.length] ?? [0, 0]
    made += 1
    return new Promise((resolve, reject) => {
      if (isCut) return reject(new Error('cut'))
      const asked = local()
      truth.after(there, () => {
        const stamp = database()
        const times = { asked, received: stamp, sent: stamp }
        truth.after(back, () => resolve({ ...times, arrived: local() }))
      })
    })
  }
  const pass = async (ms: number, look = () => {}) => {
    for (let left = ms; left > 0; left -= STEP) {
      truth.advance(Math.min(STEP, left))
      look()
      await nextTurn()
      look()
    }
  }

  const opening = openSharedClock({
    own,
    common: { exchange },
    warn: (line) => warnings.push(line),
  })
  let clock: SharedClock | null = null
  void opening.then((opened) => {
    clock = opened
  })
  for (let tries = 0; clock === null && tries < 1_000; tries += 1) await pass(STEP)
  return {
    clock: await opening,
    warnings,
    database,
    own: own.now,
    set: (more) => {
      by += more
    },
    cut: (cut) => {
      isCut = cut
    },
    pass,
    waiting: () => truth.waiting,
  }
}

/** How far the clock is ahead of the database's, in ms. */
const ahead = ({ clock, database }: CommonTime) => clock.now() - database()

/** Holds what is true of the clock at any time; gives what looks at it again. */
function blockedFor({ clock, own, database }: CommonTime): () => void {
  let before = { now: clock.now(), own: own() }
  return () => {
    const at = { now: clock.now(), own: own() }
    const passed = at.own - before.own
    const moved = Math.abs(at.now - before.now - passed)
    const off = Math.abs(at.now - database())
    const isBack = at.now < before.now
    const isJump = moved > (CORRECTION_RATE + MAX_DRIFT) * passed + ROUNDING
    const isWorse = off > (clock.error() ?? 0) + ROUNDING
    // Many thousand looks: each goes without an assertion of its own.
    if (isBack || isJump || isWorse) expect.fail(JSON.stringify({ isBack, isJump, isWorse, off }))
    before = at
  }
}

describe('the clock of a server that goes by the database’s', () => {
  test('is right from its first reading, whatever the machine’s says', async () => {
    for (const apart of [-5_000, 300, 86_400_000]) {
      const time = await commonTime({
        ahead: apart,
        ways: [
          [40, 40],
          [3, 1],
          [0, 60],
        ],
      })
      expect(Math.abs(ahead(time))).toBeLessThan(2)
      expect(time.clock.error()).toBeLessThan(5)
      expect(time.warnings).toEqual([])
    }
  })

  test('never goes back, never jumps, and is never wrong by more than it says', async () => {
    const way = fc.integer({ min: 0, max: 40 })
    const world = fc.record({
      ahead: fc.integer({ min: -5_000, max: 5_000 }),
      ppm: fc.double({ min: -190, max: 190, noNaN: true }),
      wander: wander(9),
      ways: fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(world, async (machine) => {
        const time = await commonTime(machine)
        await time.pass(3 * MINUTE, blockedFor(time))
        time.cut(true)
        await time.pass(MINUTE, blockedFor(time))
        time.cut(false)
        time.set(400)
        await time.pass(10 * SECOND)
        await time.pass(MINUTE, blockedFor(time))
      }),
      { numRuns: runs(8, 20) },
    )
  })

  test.each([1, 12])(
    'is right although the first %i answers of the database are slow',
    async (slow) => {
      const ways = [...Array<[number, number]>(slow).fill([2_400, 10]), ...Array(40).fill([2, 2])]
      const time = await commonTime({ ahead: 5_000, ways })
      const look = blockedFor(time)
      await time.pass(3 * MINUTE, () => {
        look()
        expect(Math.abs(ahead(time))).toBeLessThan(5)
      })
      expect(time.warnings).toEqual([])
    },
  )

  test('learns how its machine’s drifts, and stays right to a millisecond or two', async () => {
    const time = await commonTime({
      ppm: 80,
      ways: [
        [3, 1],
        [1, 4],
        [9, 2],
        [2, 20],
      ],
    })
    await time.pass(5 * MINUTE)
    const look = blockedFor(time)
    await time.pass(5 * MINUTE, () => {
      look()
      expect(Math.abs(ahead(time))).toBeLessThan(2)
    })
  })

  test('goes to where the database’s is set by 0.1 ms a second, and says that it is not there', async () => {
    const time = await commonTime()
    time.set(60)
    // Until it is measured.
    await time.pass(20 * SECOND)
    const look = blockedFor(time)
    for (const minutes of [1, 5]) {
      const from = ahead(time)
      await time.pass(minutes * MINUTE, look)
      expect(ahead(time) - from).toBeCloseTo(minutes * 6, 0)
    }
    expect(time.warnings).toEqual([expect.stringMatching(/by more than 20 ms/)])
    await time.pass(6 * MINUTE, look)
    expect(Math.abs(ahead(time))).toBeLessThan(2)
    expect(time.warnings.slice(1)).toEqual([expect.stringMatching(/within 20 ms.* again/)])
  })

  test('goes on by what it knows while the database is away, ever less sure, and says so once', async () => {
    const time = await commonTime({ ppm: 50 })
    await time.pass(5 * MINUTE)
    time.cut(true)
    const look = blockedFor(time)
    await time.pass(10 * MINUTE, look)
    expect(Math.abs(ahead(time))).toBeLessThan(5)
    expect(time.clock.error()).toBeGreaterThan(100)
    expect(time.warnings).toEqual([expect.stringMatching(/by more than 20 ms/)])
    time.cut(false)
    await time.pass(20 * SECOND, look)
    expect(time.clock.error()).toBeLessThan(10)
    expect(time.warnings).toHaveLength(1)
    await time.pass(MINUTE, look)
    expect(time.warnings.slice(1)).toEqual([expect.stringMatching(/within 20 ms.* again/)])
  })

  test.each([
    [60_000, '60.0 s ahead of'],
    [-5_000, '5.0 s behind'],
  ])(
    'does not go with it where it is set by %i ms, keeps its rate, and says so in one line',
    async (by, words) => {
      const ways = [
        [3, 1],
        [1, 4],
        [30, 2],
      ] as const
      const [time, other] = [await commonTime({ ppm: 80, ways }), await commonTime({ ppm: -60 })]
      for (const one of [time, other]) {
        await one.pass(5 * MINUTE)
        one.set(by)
        await one.pass(20 * MINUTE)
        expect(Math.abs(ahead(one) + by)).toBeLessThan(4)
        expect(one.warnings).toEqual([expect.stringContaining(words)])
        expect(one.clock.error()).toBeGreaterThanOrEqual(Math.abs(ahead(one)))
        one.set(-by)
        await one.pass(5 * MINUTE)
        expect(Math.abs(ahead(one))).toBeLessThan(2)
        expect(one.warnings.slice(1)).toEqual([expect.stringContaining('follows it again')])
      }
    },
  )

  test('is not opened where the database does not say what time it is, and asks no more once stopped', async () => {
    const own = new FakeClock()
    const refused = { exchange: () => Promise.reject(new Error('away')) }
    await expect(openSharedClock({ own, common: refused, warn: () => {} })).rejects.toThrow('away')
    expect(own.waiting).toBe(0)
    const time = await commonTime()
    expect(time.waiting()).toBe(1)
    time.clock.stop()
    expect(time.waiting()).toBe(0)
  })

  test('that is stopped while an answer is under way asks no more either', async () => {
    const time = await commonTime({ ways: [[200, 200]] })
    await time.pass(10 * SECOND + 100)
    time.clock.stop()
    await time.pass(MINUTE)
    expect(time.waiting()).toBe(0)
  })
})
