/** A point in time: whole epoch milliseconds. */
export type Instant = number & { readonly instant: unique symbol }

/** A length of time in whole milliseconds; never negative unless a function states it. */
export type Duration = number

export const SECOND: Duration = 1_000
export const MINUTE: Duration = 60_000
export const HOUR: Duration = 3_600_000

/** Returns the instant at `ms` epoch milliseconds, rounded. */
export function instant(ms: number): Instant {
  return Math.round(ms) as Instant
}

/** Returns the instant `by` milliseconds after `at` (before it if negative). */
export function plus(at: Instant, by: Duration): Instant {
  return (at + by) as Instant
}

export function latestOf(first: Instant, ...rest: Instant[]): Instant {
  return rest.reduce((a, b) => (b > a ? b : a), first)
}

export function earliestOf(first: Instant, ...rest: Instant[]): Instant {
  return rest.reduce((a, b) => (b < a ? b : a), first)
}

/** Rounds down to a whole minute (T5: projected starts). */
export function minuteFloor(at: Instant): Instant {
  return (Math.floor(at / MINUTE) * MINUTE) as Instant
}

/** Rounds up to a whole minute (T5: the projected end). */
export function minuteCeil(at: Instant): Instant {
  return (Math.ceil(at / MINUTE) * MINUTE) as Instant
}

/** A period of time. */
export type Span = { readonly start: Instant; readonly end: Instant }
