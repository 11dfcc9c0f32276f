/** The largest drift between two clocks, 200 ms in 1,000 s: twice the tolerance of quartz. */
export const MAX_DRIFT = 200e-6

/** The error of a stamp in ms: browsers round `performance.now`, and a server may send whole milliseconds. */
export const STAMP_ERROR = 1

/** The limits of the offset (server time minus local monotonic clock), certain at local time `at`, in ms. */
export type Bounds = { readonly lower: number; readonly upper: number; readonly at: number }

/** The likeliest offset and its largest error, both in ms; infinite while one side is unknown. */
export type Estimate = { readonly offset: number; readonly error: number }

export const UNBOUNDED: Bounds = {
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  at: 0,
}

/** One exchange of stamps: `asked` and `arrived` on the local clock, `received` and `sent` on the server's, in ms. */
export type Exchange = {
  readonly asked: number
  readonly received: number
  readonly sent: number
  readonly arrived: number
}

/** Widens the bounds by the drift that is possible until local time `now`. */
export function widened(bounds: Bounds, now: number): Bounds {
  const by = MAX_DRIFT * Math.max(0, now - bounds.at)
  return { lower: bounds.lower - by, upper: bounds.upper + by, at: Math.max(now, bounds.at) }
}

/** Widens the bounds after the local clock may have stopped or jumped by up to `by` ms, as in sleep. */
export function widenedBySleep(bounds: Bounds, by: number): Bounds {
  return { ...bounds, lower: bounds.lower - by, upper: bounds.upper + by }
}

/** Returns the intersection of two bounds. If there is none, a clock has jumped, and only the newer bounds count. */
function intersected(earlier: Bounds, newer: Bounds): Bounds {
  const { lower, upper } = widened(earlier, newer.at)
  const both = {
    lower: Math.max(lower, newer.lower),
    upper: Math.min(upper, newer.upper),
    at: newer.at,
  }
  return both.lower <= both.upper ? both : newer
}

/** Returns the bounds after an exchange: the server received the question after it was asked, and answered before the answer arrived. */
export function afterExchange(bounds: Bounds, times: Exchange): Bounds {
  // The upper limit was valid when the client asked; clocks may have drifted since.
  const drifted = MAX_DRIFT * Math.max(0, times.arrived - times.asked)
  return intersected(bounds, {
    lower: times.sent - times.arrived - STAMP_ERROR,
    upper: times.received - times.asked + drifted + STAMP_ERROR,
    at: times.arrived,
  })
}

/** Returns the bounds after a stamped message: the server's clock had reached `sent` on arrival. */
export function afterMessage(bounds: Bounds, sent: number, arrived: number): Bounds {
  return intersected(bounds, {
    lower: sent - arrived - STAMP_ERROR,
    upper: Number.POSITIVE_INFINITY,
    at: arrived,
  })
}

/** Returns the largest possible error of an offset at local time `now`, in ms. */
export function errorOf(bounds: Bounds, offset: number, now: number): number {
  const { lower, upper } = widened(bounds, now)
  return Math.max(upper - offset, offset - lower)
}

/** Returns a likely offset at local time `now`, moved into the bounds, with its largest error. */
export function estimate(bounds: Bounds, likely: number, now: number): Estimate {
  const { lower, upper } = widened(bounds, now)
  const offset = Math.min(Math.max(likely, lower), upper)
  return { offset, error: errorOf(bounds, offset, now) }
}
