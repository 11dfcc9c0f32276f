import { uptime } from 'node:os'
import { SECOND } from '../../shared/time/instant.ts'

/** The server's time and its timers; every timer returns its disposer. */
export type ServerClock = {
  /** Server time in epoch ms with its fractions; it never runs backwards, whatever the machine's clock does. */
  now(): number
  /** Calls `task` every `period` ms. */
  every(period: number, task: () => void): () => void
  /** Calls `task` once, in `delay` ms. */
  after(delay: number, task: () => void): () => void
}

/** What a clock says of itself where several servers go by one: how far it may be from that at most, in ms; null where there is none. */
export type ClockError = { error(): number | null }

/** How far, in ms, a server's clock may be from the one that all go by and still be right: about a frame of a screen. */
export const RIGHT = 20

/** The clocks of a machine, in ms: the wall clock, one that stands while the machine is suspended, and one that counts that too. */
const MACHINE = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  sinceBoot: () => uptime() * SECOND,
}

/** By how much two clocks part at once where one of them was set or stood still, in ms. */
const STEP = 2 * SECOND

/** The clock of a real server: the process's monotonic clock, set to the wall clock once, at start, and put on by as long as the machine was suspended. */
export function systemClock(clocks = MACHINE): ServerClock {
  let offset = clocks.wall() - clocks.monotonic()
  let wallAhead = offset
  let bootAhead = clocks.sinceBoot() - clocks.monotonic()

  /** How long the machine was suspended where the wall clock stepped by so much: as exactly as that says, unless it was set too. */
  const suspendedFor = (stepped: number) => {
    // Read again: this process may have stood still between the clocks before.
    const slept = clocks.sinceBoot() - clocks.monotonic() - bootAhead
    if (slept <= STEP) return 0
    bootAhead += slept
    return Math.abs(stepped - slept) <= STEP ? stepped : slept
  }
  return {
    now() {
      const local = clocks.monotonic()
      const stepped = clocks.wall() - local - wallAhead
      wallAhead += stepped
      // Which it was the time since boot says, which takes a hundred times as long to read.
      if (Math.abs(stepped) > STEP) offset += suspendedFor(stepped)
      return offset + local
    },
    every(period, task) {
      const timer = setInterval(task, period)
      return () => clearInterval(timer)
    },
    after(delay, task) {
      const timer = setTimeout(task, delay)
      return () => clearTimeout(timer)
    },
  }
}
