import { type BoundSample, boundOf, withBoundSample } from './boundSamples.ts'
import { type Exchange, GRAIN, MOST_DRIFT } from './offset.ts'

/** How the offset goes on: its likeliest value at local time `at`, in ms, and how it drifts from there, in ms per ms. */
export type DriftEstimate = { readonly offset: number; readonly drift: number; readonly at: number }

/** What the course is learned from: marks on both sides of the offset. */
export type ClockSamples = {
  readonly lows: readonly BoundSample[]
  readonly highs: readonly BoundSample[]
  /** Round trips of the last exchanges in ms. */
  readonly trips: readonly number[]
  /** How far apart, in ms, the sides are for the drift that has most room between them. */
  readonly room: number
}

/** Nothing was heard yet. */
export const NO_SAMPLES: ClockSamples = { lows: [], highs: [], trips: [], room: 0 }

/** How far two clocks of computers drift apart as a rule: a drift of this much is e times less likely than none. */
const USUAL_DRIFT = 15e-6

/** How many round trips are remembered. */
const TRIPS = 32

/** Halvings, nearly, of the search for the best drift: from 400 ppm down to a ten-thousandth of one. */
const STEPS = 32

/** The past after an exchange. */
export function withExchangeSample(
  past: ClockSamples,
  { asked, received, sent, arrived }: Exchange,
): ClockSamples {
  const after = {
    ...past,
    lows: withBoundSample(past.lows, { at: arrived, offset: sent - arrived - GRAIN }, 1),
    highs: withBoundSample(past.highs, { at: asked, offset: received - asked + GRAIN }, -1),
    trips: [...past.trips.slice(1 - TRIPS), arrived - asked - (sent - received)],
  }
  return consistent(after, arrived)
}

/** The past after a stamped message. */
export function withMessageSample(past: ClockSamples, sent: number, arrived: number): ClockSamples {
  const lows = withBoundSample(past.lows, { at: arrived, offset: sent - arrived - GRAIN }, 1)
  return consistent({ ...past, lows }, arrived)
}

/** Where an offset with this drift can be at local time `now`, by all marks. */
function roomFor({ lows, highs }: ClockSamples, drift: number, now: number) {
  const lower = boundOf(lows, 1, drift, now)
  const upper = boundOf(highs, -1, drift, now)
  return { middle: (lower + upper) / 2, width: upper - lower }
}

/** The drift at which `value`, which rises to one top, is highest (golden-section search). */
function driftWithMost(value: (drift: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [from, to] = [-MOST_DRIFT, MOST_DRIFT]
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

/** Leaves out the oldest marks until no clock needs to have jumped, or drifted anew, between those that remain. */
function consistent(past: ClockSamples, now: number): ClockSamples {
  if (!isTwoSided(past)) return past
  const width = (drift: number) => roomFor(past, drift, now).width
  const room = width(driftWithMost(width))
  if (room >= 0) return { ...past, room }
  const { lows, highs } = past
  const lowIsOldest = (lows[0]?.at ?? now) <= (highs[0]?.at ?? now)
  const rest = lowIsOldest ? { lows: lows.slice(1) } : { highs: highs.slice(1) }
  return consistent({ ...past, ...rest }, now)
}

/** By how many ms round trips exceed the least there could be: a quarter of them by less, so that slow ones do not count. */
function spreadOf({ trips, room }: ClockSamples): number {
  const quarter = trips.toSorted((a, b) => a - b)[Math.floor(trips.length / 4)] ?? 0
  return Math.max(GRAIN, quarter + 2 * GRAIN - room)
}

/**
 * The likeliest course at local time `now`; null until both sides are known. Where delays scatter by `spread` above their
 * least, n exchanges make a drift that leaves `d` ms less room than another exp(n · d / spread) times less likely: so the
 * drift is that with most room, unless less drift has nearly as much, and the offset the middle of its room.
 */
export function driftEstimateOf(past: ClockSamples, now: number): DriftEstimate | null {
  if (!isTwoSided(past)) return null
  const weight = past.highs.length / spreadOf(past)
  const likelihood = (drift: number) =>
    weight * roomFor(past, drift, now).width - Math.abs(drift) / USUAL_DRIFT
  const drift = driftWithMost(likelihood)
  return { offset: roomFor(past, drift, now).middle, drift, at: now }
}
