import { type Instant, instant, SECOND } from '../../shared/time/instant.ts'
import type { LocalTime } from './localTime.ts'
import { callSafely } from './safeStore.ts'

/** Calls functions at boundaries of show time. Each connection has one ticker, so that all calls at one moment run together. */
export type Ticker = {
  /**
   * Calls `fire` once when show time reaches `due` or jumps; returns the disposer. If `due` is null, calls it once show time is
   * known, which may be now. All calls of one moment get the same show time. If `fire` throws, it could not set its next
   * boundary, so it is called again a second later.
   */
  callAt(due: Instant | null, fire: Fire): () => void
}

/** Receives the displayed show time; null while unknown. */
export type Fire = (now: Instant | null) => void

/** The longest timer, in ms: a timer may stop while the device sleeps. */
const MAX_WAIT = 30_000

/** A function and its boundary, which moves a second ahead after an error. */
type Watcher = { readonly fire: Fire; due: Instant | null; isDisposed: boolean }

/** The watchers by their boundary. */
type Waiting = Map<Instant | null, Set<Watcher>>

/** Adds a watcher; returns whether it is the first one at its boundary. */
function add(waiting: Waiting, watcher: Watcher): boolean {
  const watchers = waiting.get(watcher.due)
  if (watchers === undefined) waiting.set(watcher.due, new Set([watcher]))
  else watchers.add(watcher)
  return watchers === undefined
}

function dispose(waiting: Waiting, watcher: Watcher): void {
  watcher.isDisposed = true
  const watchers = waiting.get(watcher.due)
  watchers?.delete(watcher)
  // The timer stays: a call without effect is cheaper than a new timer after every render.
  if (watchers?.size === 0) waiting.delete(watcher.due)
}

/** Creates a ticker on local timers; `localOf` returns the local time at which show time reaches an instant (Infinity: never), `displayed` the displayed show time. */
export function createTicker(
  time: LocalTime,
  localOf: (due: Instant) => number,
  displayed: () => Instant | null,
) {
  const waiting: Waiting = new Map()
  let armedFor = Number.POSITIVE_INFINITY
  let cancel = () => {}

  const localDue = (due: Instant | null) => {
    if (due !== null) return localOf(due)
    // A page drawn without show time may add its watcher after show time is known.
    return displayed() === null ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  }
  const fire = (watcher: Watcher, now: Instant | null) => {
    const retry = () => {
      watcher.due = now === null ? null : instant(now + SECOND)
      if (!watcher.isDisposed) add(waiting, watcher)
    }
    if (!watcher.isDisposed) callSafely(() => watcher.fire(now), retry)
  }
  const fireThese = (entries: ReadonlyArray<readonly [Instant | null, Set<Watcher>]>) => {
    if (entries.length === 0) return
    for (const [due] of entries) waiting.delete(due)
    const now = displayed()
    for (const [, watchers] of entries) for (const watcher of watchers) fire(watcher, now)
  }
  const disarm = () => {
    cancel()
    cancel = () => {}
    armedFor = Number.POSITIVE_INFINITY
  }
  const armFor = (at: number) => {
    disarm()
    if (at === Number.POSITIVE_INFINITY) return
    armedFor = at
    // Browsers truncate timers to whole milliseconds, so they would fire early.
    const wait = Math.min(MAX_WAIT, Math.max(0, Math.ceil(at - time.now())))
    cancel = time.after(wait, run)
  }
  const arm = () => {
    let first = Number.POSITIVE_INFINITY
    for (const due of waiting.keys()) first = Math.min(first, localDue(due))
    armFor(first)
  }
  const run = () => {
    const now = time.now()
    fireThese([...waiting].filter(([due]) => localDue(due) <= now))
    arm()
  }

  return {
    callAt(due: Instant | null, callback: Fire) {
      const watcher: Watcher = { fire: callback, due, isDisposed: false }
      if (add(waiting, watcher)) {
        const at = localDue(due)
        if (at < armedFor) armFor(at)
      }
      return () => dispose(waiting, watcher)
    },
    /** Sets the timer again after a small change of the estimate. */
    rearm: arm,
    /** Calls all functions, after show time jumped or became known. */
    fireAll() {
      fireThese([...waiting])
      arm()
    },
    close() {
      waiting.clear()
      disarm()
    },
  }
}
