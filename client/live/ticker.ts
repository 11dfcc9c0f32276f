import type { Instant } from '../../shared/time/instant.ts'
import type { LocalTime } from './localTime.ts'

/** Fires on boundaries of show time; one for each connection, so that what is due together fires together. */
export type Ticker = {
  /** Fires once when show time reaches `due` (null: when show time is known, soon where it is by now), or when show time is set anew; returns its disposer. */
  at(due: Instant | null, fire: () => void): () => void
}

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

/** A ticker on local timers; `localOf` says at which local time show time reaches an instant (Infinity: never, as far as is known), `known` whether there is a show time. */
export function createTicker(
  time: LocalTime,
  localOf: (due: Instant) => number,
  known: () => boolean,
): OwnTicker {
  type Watcher = { readonly due: Instant | null; readonly fire: () => void }
  const watchers = new Set<Watcher>()
  let armedFor = Number.POSITIVE_INFINITY
  let cancel = () => {}

  const dueAt = ({ due }: Watcher) => {
    if (due !== null) return localOf(due)
    // What was drawn before the time was known may be watched for only after it came to be.
    return known() ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  const fireAll = (chosen: readonly Watcher[]) => {
    for (const watcher of chosen) watchers.delete(watcher)
    for (const { fire } of chosen) fire()
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
  const arm = () =>
    armFor([...watchers].reduce((first, w) => Math.min(first, dueAt(w)), Number.POSITIVE_INFINITY))
  const run = () => {
    const now = time.now()
    fireAll([...watchers].filter((watcher) => dueAt(watcher) <= now))
    arm()
  }

  return {
    at(due, fire) {
      const watcher = { due, fire }
      watchers.add(watcher)
      const at = dueAt(watcher)
      if (at < armedFor) armFor(at)
      // The timer is left as it is: it finds nothing due, which is cheaper than arming after every render.
      return () => watchers.delete(watcher)
    },
    moved: arm,
    set() {
      fireAll([...watchers])
      arm()
    },
    close() {
      watchers.clear()
      disarm()
    },
  }
}
