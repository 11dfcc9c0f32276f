/** A point in time: whole epoch milliseconds. */
export type Instant = number & { readonly instant: unique symbol }

/** A length of time in whole milliseconds; never negative unless a function says so. */
export type Duration = number

export const SECOND: Duration = 1_000
export const MINUTE: Duration = 60_000
export const HOUR: Duration = 3_600_000

/** The instant at `ms` epoch milliseconds, rounded to a whole one. */
export function instant(ms: number): Instant {
  return Math.round(ms) as Instant
}

/** The instant `by` milliseconds after `at` (before it when negative). */
export function plus(at: Instant, by: Duration): Instant {
  return (at + by) as Instant
}

/** The later of some instants. */
export function latestOf(first: Instant, ...rest: Instant[]): Instant {
  return rest.reduce((a, b) => (b > a ? b : a), first)
}

/** The earliest of some instants. */
export function earliestOf(first: Instant, ...rest: Instant[]): Instant {
  return rest.reduce((a, b) => (b < a ? b : a), first)
}

/** The start of the whole minute that `at` lies in (T5: projected starts round down). */
export function minuteFloor(at: Instant): Instant {
  return (Math.floor(at / MINUTE) * MINUTE) as Instant
}

/** The first whole minute not before `at` (T5: the projected end rounds up). */
export function minuteCeil(at: Instant): Instant {
  return (Math.ceil(at / MINUTE) * MINUTE) as Instant
}
