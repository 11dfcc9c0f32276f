import { newCommandId } from '../../../client/live/commandId.ts'
import type { LocalTime } from '../../../client/live/localTime.ts'

/** A device whose time passes only when a test says so. */
export type VirtualTime = LocalTime & {
  /** Lets `ms` pass, running every timer at its moment and in order. */
  pass(ms: number): void
  /** The device sleeps: its wall clock goes on for `ms`, its monotonic clock and timers stand. */
  sleep(ms: number): void
  /** Timers stand for `ms` and run late, as in a page that is held up. */
  stall(ms: number): void
  look(): void
  hide(hidden: boolean): void
  /** Timers that are waiting. */
  waiting(): number
}

/** The longest that a browser's timer waits, in ms: one that is set for longer fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** A device at 1,000 ms of its monotonic clock. */
export function virtualTime(): VirtualTime {
  let now = 1_000
  let asleep = 0
  let hidden = false
  const timers = new Map<object, { at: number; run: () => void }>()
  const looks = new Set<() => void>()

  const first = (until: number) => {
    return [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
  }
  const pass = (ms: number) => {
    const end = now + ms
    for (let next = first(end); next !== undefined; next = first(end)) {
      const [key, { at, run }] = next
      timers.delete(key)
      now = Math.max(now, at)
      run()
    }
    now = end
  }

  return {
    now: () => now,
    wall: () => 1_700_000_000_000 + now + asleep,
    after(ms, run) {
      if (ms > LONGEST_TIMER) throw new RangeError(`a timer of ${ms} ms would fire at once`)
      const key = {}
      timers.set(key, { at: now + ms, run })
      return () => timers.delete(key)
    },
    onVisible(run) {
      looks.add(run)
      return () => looks.delete(run)
    },
    hidden: () => hidden,
    chance: () => 0.5,
    newId: newCommandId,
    pass,
    sleep(ms) {
      asleep += ms
    },
    stall(ms) {
      now += ms
      pass(0)
    },
    look: () => {
      for (const run of looks) run()
    },
    hide: (is) => {
      hidden = is
    },
    waiting: () => timers.size,
  }
}
