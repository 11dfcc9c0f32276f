import { setImmediate as nextTurn } from 'node:timers/promises'
import { openSharedClock, type SharedClock } from '../../../server/host/sharedClock.ts'
import { instant } from '../../../shared/time/instant.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { START, STEADY, twoClocks, type Wander } from '../../shared/time/twoClocks.ts'
import { FakeClock } from '../../support/fakeClock.ts'

/** How long an exchange is under way, there and back, in ms; one after the other from the list, and again from its beginning. */
export type Ways = readonly (readonly [there: number, back: number])[]

/** A database's clock, a machine's that runs apart from it, and what lies between; all in virtual time. */
export type CommonTime = {
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
export type MachineClock = {
  readonly ahead?: number
  readonly ppm?: number
  readonly wander?: Wander
  readonly ways?: Ways
}

/** How much passes at once, in ms: by as much an exchange may be taken in late. */
const STEP = 50

/** Opens the clock of a machine that goes by a database's. */
export async function commonTime(machine: MachineClock = {}): Promise<CommonTime> {
  const { ahead = 0, ppm = 0, wander = STEADY, ways = [[1, 1]] } = machine
  const truth = new FakeClock(instant(START))
  const clocks = twoClocks(START, ppm, wander)
  const own = {
    now: () => START + ahead + clocks.local(truth.now()),
    every: (period: number, task: () => void) => truth.every(period, task),
    after: (delay: number, task: () => void) => truth.after(delay, task),
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
