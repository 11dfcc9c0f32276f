/** How fast two clocks may drift apart: 200 ms in 1,000 s, twice what quartz is allowed. */
export const MOST_DRIFT = 200e-6

/** How coarse stamps may be, in ms: browsers round `performance.now`, and a server may send whole milliseconds. */
export const GRAIN = 1

/** What is known of server time minus the local monotonic clock: it lay from `lower` to `upper` (ms) at local time `at`. */
export type Bounds = { readonly lower: number; readonly upper: number; readonly at: number }

/** The likeliest offset and its honest error, both in ms: the truth lies within `offset ± error`. The error is infinite while one side is unknown. */
export type Estimate = { readonly offset: number; readonly error: number }

/** Nothing is known yet. */
export const UNBOUNDED: Bounds = {
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  at: 0,
}

/** One exchange: asked and arrived on the local clock, received and sent on the server's, all in ms. */
export type Exchange = {
  readonly asked: number
  readonly received: number
  readonly sent: number
  readonly arrived: number
}

/** The bounds opened on both sides for what the clocks can have drifted by local time `now`. */
export function opened(bounds: Bounds, now: number): Bounds {
  const by = MOST_DRIFT * Math.max(0, now - bounds.at)
  return { lower: bounds.lower - by, upper: bounds.upper + by, at: Math.max(now, bounds.at) }
}

/** The bounds after the local clock may have stood still or jumped by up to `by` ms, as in sleep. */
export function widenedBySleep(bounds: Bounds, by: number): Bounds {
  return { ...bounds, lower: bounds.lower - by, upper: bounds.upper + by }
}

/** What both say; where they contradict each other a clock has jumped, and the newer one alone counts. */
function intersected(earlier: Bounds, newer: Bounds): Bounds {
  const { lower, upper } = opened(earlier, newer.at)
  const both = {
    lower: Math.max(lower, newer.lower),
    upper: Math.min(upper, newer.upper),
    at: newer.at,
  }
  return both.lower <= both.upper ? both : newer
}

/** The bounds after an exchange: the server got the question after it was asked and answered before the answer arrived. */
export function afterExchange(bounds: Bounds, times: Exchange): Bounds {
  // The upper bound held when the question left; until the answer arrived the clocks drifted on.
  const drifted = MOST_DRIFT * Math.max(0, times.arrived - times.asked)
  return intersected(bounds, {
    lower: times.sent - times.arrived - GRAIN,
    upper: times.received - times.asked + drifted + GRAIN,
    at: times.arrived,
  })
}

/** The bounds after a stamped message: the server's clock had reached `sent` when it arrived. */
export function afterMessage(bounds: Bounds, sent: number, arrived: number): Bounds {
  return intersected(bounds, {
    lower: sent - arrived - GRAIN,
    upper: Number.POSITIVE_INFINITY,
    at: arrived,
  })
}

/** How far the truth may be, in ms, from an offset in use at local time `now`, within the bounds or not. */
export function errorOf(bounds: Bounds, offset: number, now: number): number {
  const { lower, upper } = opened(bounds, now)
  return Math.max(upper - offset, offset - lower)
}

/** The estimate of an offset that is likely at local time `now`: within the bounds, and as far off as their farther side. */
export function estimate(bounds: Bounds, likely: number, now: number): Estimate {
  const { lower, upper } = opened(bounds, now)
  const offset = Math.min(Math.max(likely, lower), upper)
  return { offset, error: errorOf(bounds, offset, now) }
}
