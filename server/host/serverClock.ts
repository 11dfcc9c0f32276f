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

/** The clock of a real server: the process's monotonic clock, set to the wall clock once, at start. */
export function systemClock(): ServerClock {
  const offset = Date.now() - performance.now()
  return {
    now: () => offset + performance.now(),
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
