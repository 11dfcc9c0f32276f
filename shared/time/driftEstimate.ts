import { type Exchange, MAX_DRIFT, STAMP_ERROR } from './offsetBounds.ts'

/** A measured limit: at local time `at` the offset was at least, or at most, `offset`; both in ms. */
export type BoundSample = { readonly at: number; readonly offset: number }

/** The side of the offset that a sample limits: at least (1) or at most (-1). */
export type BoundSide = 1 | -1

/** How much the drift may vary over `MAX_AGE`, in ms per ms: quartz varies by 0.1 ppm, and by a few ppm while a machine warms up. */
const DRIFT_VARIATION = 2e-6

/** The largest age of samples in ms, longer than any pause between exchanges, and their largest number per side. */
const MAX_AGE = 7_200_000
const MAX_SAMPLES = 32

/** Returns by how much a sample is tighter than another, in ms, after both are loosened by their age. */
function tightness(sample: BoundSample, other: BoundSample, side: BoundSide): number {
  return side * (sample.offset - other.offset) + DRIFT_VARIATION * (sample.at - other.at)
}

/** Returns whether a sample limits no more than its two neighbours do, at any drift. */
function isRedundant(one: BoundSample, before: BoundSample, after: BoundSample, side: BoundSide) {
  const chord = tightness(after, before, side) * (one.at - before.at)
  return chord >= tightness(one, before, side) * (after.at - before.at)
}

/** Returns the samples with a new one; if too many, without the oldest redundant one. Newer ones are needed once older ones expire. */
export function withBoundSample(
  samples: readonly BoundSample[],
  sample: BoundSample,
  side: BoundSide,
): readonly BoundSample[] {
  const all = [...samples.filter(({ at }) => at >= sample.at - MAX_AGE), sample]
  if (all.length <= MAX_SAMPLES) return all
  const redundantAt = all.findIndex((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return before !== undefined && after !== undefined && isRedundant(one, before, after, side)
  })
  return all.toSpliced(Math.max(0, redundantAt), 1)
}

/** Returns the limit that samples set at local time `now` to an offset that drifts by `drift` ms per ms. */
export function boundOf(
  samples: readonly BoundSample[],
  side: BoundSide,
  drift: number,
  now: number,
): number {
  const rate = drift - side * DRIFT_VARIATION
  let bound = side * Number.NEGATIVE_INFINITY
  for (const { at, offset } of samples) {
    const value = offset + rate * (now - at)
    if (side * value > side * bound) bound = value
  }
  return bound
}

/** The likeliest offset at local time `at`, in ms, and its drift in ms per ms. */
export type DriftEstimate = { readonly offset: number; readonly drift: number; readonly at: number }

/** The measurements behind the estimate: lower and upper limits of the offset. */
export type ClockSamples = {
  readonly lows: readonly BoundSample[]
  readonly highs: readonly BoundSample[]
  /** Round trips of the last exchanges in ms. */
  readonly trips: readonly number[]
  /** The largest gap between the limits at any drift, in ms. */
  readonly largestGap: number
}

export const NO_SAMPLES: ClockSamples = { lows: [], highs: [], trips: [], largestGap: 0 }

/** The usual drift between two computers: a drift of this much is e times less likely than none. */
const USUAL_DRIFT = 15e-6

const MAX_TRIPS = 32

/** Steps of the search for the best drift: each narrows 400 ppm by a factor of 0.62, down to 0.0001 ppm. */
const STEPS = 32

/** Returns the samples after an exchange. */
export function withExchangeSample(
  past: ClockSamples,
  { asked, received, sent, arrived }: Exchange,
): ClockSamples {
  const after = {
    ...past,
    lows: withBoundSample(past.lows, { at: arrived, offset: sent - arrived - STAMP_ERROR }, 1),
    highs: withBoundSample(past.highs, { at: asked, offset: received - asked + STAMP_ERROR }, -1),
    trips: [...past.trips.slice(1 - MAX_TRIPS), arrived - asked - (sent - received)],
  }
  return fittingSamples(after, arrived)
}

/** Returns the samples after a stamped message. */
export function withMessageSample(past: ClockSamples, sent: number, arrived: number): ClockSamples {
  const lows = withBoundSample(past.lows, { at: arrived, offset: sent - arrived - STAMP_ERROR }, 1)
  return fittingSamples({ ...past, lows }, arrived)
}

/** Returns the range of an offset with this drift at local time `now`, by all samples. */
function rangeOf({ lows, highs }: ClockSamples, drift: number, now: number) {
  const lower = boundOf(lows, 1, drift, now)
  const upper = boundOf(highs, -1, drift, now)
  return { middle: (lower + upper) / 2, width: upper - lower }
}

/** Returns the drift with the highest `value`, a function with one maximum (golden-section search). */
function bestDrift(value: (drift: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [from, to] = [-MAX_DRIFT, MAX_DRIFT]
  let [low, high] = [to - golden * (to - from), from + golden * (to - from)]
  let [atLow, atHigh] = [value(low), value(high)]
  for (let step = 0; step < STEPS; step += 1) {
    if (atLow >= atHigh) {
      ;[to, high, atHigh] = [high, low, atLow]
      low = to - golden * (to - from)
      atLow = value(low)
    } else {
      ;[from, low, atLow] = [low, high, atHigh]
      high = from + golden * (to - from)
      atHigh = value(high)
    }
  }
  const found = (from + to) / 2
  return value(0) >= value(found) ? 0 : found
}

const isTwoSided = ({ lows, highs }: ClockSamples) => lows.length > 0 && highs.length > 0

/** Removes the oldest samples until one drift fits the rest. If none fits all, a clock jumped or changed its drift. */
function fittingSamples(past: ClockSamples, now: number): ClockSamples {
  if (!isTwoSided(past)) return past
  const width = (drift: number) => rangeOf(past, drift, now).width
  const room = width(bestDrift(width))
  if (room >= 0) return { ...past, largestGap: room }
  const { lows, highs } = past
  const lowIsOldest = (lows[0]?.at ?? now) <= (highs[0]?.at ?? now)
  const rest = lowIsOldest ? { lows: lows.slice(1) } : { highs: highs.slice(1) }
  return fittingSamples({ ...past, ...rest }, now)
}

/** Returns by how much a typical round trip exceeds the shortest, in ms; uses the lower quartile, so that slow trips do not count. */
function spreadOf({ trips, largestGap }: ClockSamples): number {
  const lowerQuartile = trips.toSorted((a, b) => a - b)[Math.floor(trips.length / 4)] ?? 0
  return Math.max(STAMP_ERROR, lowerQuartile + 2 * STAMP_ERROR - largestGap)
}

/**
 * Returns the likeliest offset and drift at local time `now`; null until both limits are known. Delays exceed the shortest by
 * about `spread`, so after n exchanges a drift whose gap is smaller by `d` ms is exp(n · d / spread) times less likely. The
 * result is the drift with the largest gap, unless a smaller drift has nearly as much, and the offset in the middle of its gap.
 */
export function driftEstimateOf(past: ClockSamples, now: number): DriftEstimate | null {
  if (!isTwoSided(past)) return null
  const weight = past.highs.length / spreadOf(past)
  const likelihood = (drift: number) =>
    weight * rangeOf(past, drift, now).width - Math.abs(drift) / USUAL_DRIFT
  const drift = bestDrift(likelihood)
  return { offset: rangeOf(past, drift, now).middle, drift, at: now }
}
