import { newCommandId } from './commandId.ts'

/** The clocks and timers of this device; all in ms. */
export type LocalTime = {
  /** The monotonic clock, the basis of all estimates. */
  now(): number
  /** The wall clock, only compared with the monotonic one to detect sleep. */
  wall(): number
  /** Runs once after `ms`; returns its disposer. */
  after(ms: number, run: () => void): () => void
  /** Runs whenever the page becomes visible; returns its disposer. */
  onVisible(run: () => void): () => void
  /** Whether the page is hidden, so that its timers may be slow. */
  hidden(): boolean
  /** A random number from 0 to 1, so that many screens do not act at once. */
  chance(): number
  /** Creates an id for a command. */
  newId(): string
}

/** The browser's own clocks and timers. */
export const BROWSER_TIME: LocalTime = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  onVisible(run) {
    const runIfVisible = () => {
      if (document.visibilityState === 'visible') run()
    }
    document.addEventListener('visibilitychange', runIfVisible)
    window.addEventListener('pageshow', runIfVisible)
    return () => {
      document.removeEventListener('visibilitychange', runIfVisible)
      window.removeEventListener('pageshow', runIfVisible)
    }
  },
  hidden: () => document.visibilityState === 'hidden',
  chance: () => Math.random(),
  newId: newCommandId,
}
