import { type Duration, type Instant, instant } from './instant.ts'

/** A stopwatch: milliseconds counted so far, and since when it runs (null: stopped). */
export type Stopwatch = { readonly banked: Duration; readonly runningSince: Instant | null }

/** Returns the time on the watch at `now`, in ms; it never runs backwards. */
export function elapsed(watch: Stopwatch, now: Instant): Duration {
  if (watch.runningSince === null) return watch.banked
  return watch.banked + Math.max(0, now - watch.runningSince)
}

/** Stops the watch at `now`. */
export function stopped(watch: Stopwatch, now: Instant): Stopwatch {
  return { banked: elapsed(watch, now), runningSince: null }
}

/** Starts the watch at `now`; a running one is unchanged. */
export function running(watch: Stopwatch, now: Instant): Stopwatch {
  return watch.runningSince === null ? { banked: watch.banked, runningSince: instant(now) } : watch
}
