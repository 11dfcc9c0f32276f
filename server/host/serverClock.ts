import { uptime } from 'node:os'
import { SECOND } from '../../shared/time/instant.ts'

/** Server time and its timers; every timer returns a function that cancels it. */
export type ServerClock = {
  /** Server time in epoch ms with fractions. It never runs backwards. */
  now(): number
  every(period: number, task: () => void): () => void
  after(delay: number, task: () => void): () => void
  /** Runs a task once the process has handled its pending input and output. */
  nextTurn(task: () => void): () => void
}

/** The largest possible error of a clock that several servers share, in ms; null if it is not shared. */
export type ClockError = { error(): number | null }

/** The largest acceptable error of a shared clock, in ms: about a frame of a screen. */
export const MAX_CLOCK_ERROR = 20

/** The clocks of a machine, in ms, and its timers; only `monotonic` stops while the machine is suspended. */
export type MachineClocks = Omit<ServerClock, 'now'> & {
  readonly wall: () => number
  readonly monotonic: () => number
  readonly sinceBoot: () => number
}

const MACHINE: MachineClocks = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  sinceBoot: () => uptime() * SECOND,
  every(period, task) {
    const timer = setInterval(task, period)
    return () => clearInterval(timer)
  },
  after(delay, task) {
    const timer = setTimeout(task, delay)
    return () => clearTimeout(timer)
  },
  nextTurn(task) {
    const turn = setImmediate(task)
    return () => clearImmediate(turn)
  },
}

/** The least difference between two clocks that means a step or a suspension, in ms. */
const MIN_STEP = 2 * SECOND

/** Creates the clock of a real server: the monotonic clock, set to the wall clock at start, plus all suspensions of the machine. */
export function systemClock(changes: Partial<MachineClocks> = {}): ServerClock {
  const clocks = { ...MACHINE, ...changes }
  const { every, after, nextTurn } = clocks
  let offset = clocks.wall() - clocks.monotonic()
  let wallAhead = offset
  let bootAhead = clocks.sinceBoot() - clocks.monotonic()

  /** Returns how long the machine was suspended before the wall clock stepped, in ms: exactly the step if both agree. */
  const suspendedFor = (step: number) => {
    // Reads the clocks again: this process may have paused between the two readings.
    const suspended = clocks.sinceBoot() - clocks.monotonic() - bootAhead
    if (suspended <= MIN_STEP) return 0
    bootAhead += suspended
    return Math.abs(step - suspended) <= MIN_STEP ? step : suspended
  }
  return {
    now() {
      const local = clocks.monotonic()
      const step = clocks.wall() - local - wallAhead
      wallAhead += step
      // Reading the time since boot costs a hundred times as much, so it happens only after a step.
      if (Math.abs(step) > MIN_STEP) offset += suspendedFor(step)
      return offset + local
    },
    every,
    after,
    nextTurn,
  }
}
