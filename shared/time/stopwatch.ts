import { type Duration, type Instant, instant } from './instant.ts'

/** A stopwatch as anchors: milliseconds banked, and since when it has been running (null: it stands). */
export type Stopwatch = { readonly banked: Duration; readonly runningSince: Instant | null }

/** What the watch shows at `now`, in milliseconds; it never runs backwards. */
export function elapsed(watch: Stopwatch, now: Instant): Duration {
  if (watch.runningSince === null) return watch.banked
  return watch.banked + Math.max(0, now - watch.runningSince)
}

/** The watch standing from `now` on. */
export function stopped(watch: Stopwatch, now: Instant): Stopwatch {
  return { banked: elapsed(watch, now), runningSince: null }
}

/** The watch running from `now` on; one that already runs is left alone. */
export function running(watch: Stopwatch, now: Instant): Stopwatch {
  return watch.runningSince === null ? { banked: watch.banked, runningSince: instant(now) } : watch
}
