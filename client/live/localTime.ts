/** The time of this device, as the connection reads it and waits on it; all in ms. */
export type LocalTime = {
  /** The monotonic clock that every estimate rests on. */
  now(): number
  /** The wall clock: only compared with the monotonic one, to notice sleep. */
  wall(): number
  /** Runs once after `ms`; returns its disposer. */
  after(ms: number, run: () => void): () => void
  /** Runs whenever somebody looks at the page again; returns its disposer. */
  onLook(run: () => void): () => void
  /** Whether nobody can see the page, so that its timers may be slow. */
  hidden(): boolean
  /** From 0 to 1, to spread what many screens would do at once. */
  chance(): number
}

/** The browser's own clocks and timers. */
export const BROWSER_TIME: LocalTime = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  onLook(run) {
    const looked = () => {
      if (document.visibilityState === 'visible') run()
    }
    document.addEventListener('visibilitychange', looked)
    window.addEventListener('pageshow', looked)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      window.removeEventListener('pageshow', looked)
    }
  },
  hidden: () => document.visibilityState === 'hidden',
  chance: () => Math.random(),
}
