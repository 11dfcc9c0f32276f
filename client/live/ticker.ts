import { type Instant, instant, SECOND } from '../../shared/time/instant.ts'
import type { LocalTime } from './localTime.ts'
import { callSafely } from './safely.ts'

/** Fires on boundaries of show time; one for each connection, so that what is due together fires together. */
export type Ticker = {
  /**
   * Fires once when show time reaches `due` (null: when show time is known, soon where it is by now), or when show time is
   * set anew, with show time as it is shown then, the same for all that fire together; returns its disposer. One that throws
   * is called again a second later, as it could not name its next boundary.
   */
  at(due: Instant | null, fire: Fire): () => void
}

/** Takes show time as it is shown; null while it is not known. */
export type Fire = (now: Instant | null) => void

/** A ticker's other side, for the connection that keeps it. */
export type OwnTicker = Ticker & {
  /** The estimate moved a little: everything is armed again. */
  moved(): void
  /** Show time itself was set, or is known now: everything fires. */
  set(): void
  close(): void
}

/** Timers hold for at most this long, as a sleeping device may stop them, in ms. */
const LONGEST = 30_000

/** A watcher and the boundary it waits for, which is a later one after it threw. */
type Watcher = { readonly fire: Fire; due: Instant | null; isDisposed: boolean }

/** Who waits for one boundary. */
type Waiting = Set<Watcher>

/** Adds a watcher to those that wait for its boundary; returns whether it is the first of them. */
function add(waiting: Map<Instant | null, Waiting>, watcher: Watcher): boolean {
  const watchers = waiting.get(watcher.due)
  if (watchers === undefined) waiting.set(watcher.due, new Set([watcher]))
  else watchers.add(watcher)
  return watchers === undefined
}

/** Removes a watcher for good. */
function dispose(waiting: Map<Instant | null, Waiting>, watcher: Watcher): void {
  watcher.isDisposed = true
  const watchers = waiting.get(watcher.due)
  watchers?.delete(watcher)
  // The timer is left as it is: it finds nothing due, which is cheaper than arming after every render.
  if (watchers?.size === 0) waiting.delete(watcher.due)
}

/** A ticker on local timers; `localOf` says at which local time show time reaches an instant (Infinity: never, as far as is known), `shown` what show time is. */
export function createTicker(
  time: LocalTime,
  localOf: (due: Instant) => number,
  shown: () => Instant | null,
): OwnTicker {
  const waiting = new Map<Instant | null, Waiting>()
  let armedFor = Number.POSITIVE_INFINITY
  let cancel = () => {}

  const localDue = (due: Instant | null) => {
    if (due !== null) return localOf(due)
    // What was drawn before the time was known may be watched for only after it came to be.
    return shown() === null ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  }
  const fire = (watcher: Watcher, now: Instant | null) => {
    const again = () => {
      watcher.due = now === null ? null : instant(now + SECOND)
      if (!watcher.isDisposed) add(waiting, watcher)
    }
    if (!watcher.isDisposed) callSafely(() => watcher.fire(now), again)
  }
  const fireAll = (chosen: ReadonlyArray<readonly [Instant | null, Waiting]>) => {
    if (chosen.length === 0) return
    for (const [due] of chosen) waiting.delete(due)
    const now = shown()
    for (const [, watchers] of chosen) for (const watcher of watchers) fire(watcher, now)
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
    // Rounded up, as browsers cut timers to whole milliseconds and would fire early.
    const wait = Math.min(LONGEST, Math.max(0, Math.ceil(at - time.now())))
    cancel = time.after(wait, run)
  }
  const arm = () => {
    let first = Number.POSITIVE_INFINITY
    for (const due of waiting.keys()) first = Math.min(first, localDue(due))
    armFor(first)
  }
  const run = () => {
    const now = time.now()
    fireAll([...waiting].filter(([due]) => localDue(due) <= now))
    arm()
  }

  return {
    at(due, called) {
      const watcher: Watcher = { fire: called, due, isDisposed: false }
      if (add(waiting, watcher)) {
        const at = localDue(due)
        if (at < armedFor) armFor(at)
      }
      return () => dispose(waiting, watcher)
    },
    moved: arm,
    set() {
      fireAll([...waiting])
      arm()
    },
    close() {
      waiting.clear()
      disarm()
    },
  }
}
