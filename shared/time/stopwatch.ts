import { type Duration, type Instant, instant } from './instant.ts'

/** A stopwatch: milliseconds counted so far, and since when it runs (null: stopped). */
export type Stopwatch = { readonly banked: Duration; readonly runningSince: Instant | null }

/** Returns the time on the watch at `now`, in ms; it never decreases. */
export function elapsed(watch: Stopwatch, now: Instant): Duration {
  if (watch.runningSince === null) return watch.banked
  return watch.banked + Math.max(0, now - watch.runningSince)
}

/** Returns the watch, stopped at `now`. */
export function stopped(watch: Stopwatch, now: Instant): Stopwatch {
  return { banked: elapsed(watch, now), runningSince: null }
}

/** Returns the watch, started at `now`; a running watch is unchanged. */
export function running(watch: Stopwatch, now: Instant): Stopwatch {
  return watch.runningSince === null ? { banked: watch.banked, runningSince: instant(now) } : watch
}
