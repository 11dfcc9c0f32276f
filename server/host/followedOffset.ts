import {
  type ClockSamples,
  type DriftEstimate,
  driftEstimateOf,
  NO_SAMPLES,
  withExchangeSample,
} from '../../shared/time/driftEstimate.ts'
import { SECOND } from '../../shared/time/instant.ts'
import {
  afterExchange,
  type Bounds,
  type Exchange,
  errorOf,
  estimate,
  MAX_DRIFT,
  UNBOUNDED,
} from '../../shared/time/offsetBounds.ts'

/**
 * The fastest correction of an offset, in ms per ms: 0.1 ms a second. Screens assume that this clock drifts from theirs by
 * at most `MAX_DRIFT`. Half of that is for their own quartz, half for this correction. A faster one would exceed their
 * stated error until the next exchange.
 */
export const CORRECTION_RATE = MAX_DRIFT / 2

/** An offset in correction, in ms: its value at local time `at`, its drift in ms per ms, and the gap to the target. */
type GradualOffset = DriftEstimate & { readonly gap: number }

/** Returns the offset at local time `now`: it follows the drift of its target, and closes the gap. */
function offsetAt({ offset, at, drift, gap }: GradualOffset, now: number): number {
  const elapsed = now - at
  const correction = Math.min(CORRECTION_RATE * elapsed, Math.abs(gap))
  return offset + drift * elapsed + Math.sign(gap) * correction
}

/** Starts a correction towards a target from the current offset, without a jump. The first offset is the target itself. */
function approach(current: GradualOffset | null, target: DriftEstimate): GradualOffset {
  const offset = current === null ? target.offset : offsetAt(current, target.at)
  return { ...target, offset, gap: target.offset - offset }
}

/** How many exchanges a burst has: enough that one of them is fast. */
export const BURST = 8

/** The largest correction, in ms. A larger difference means that a clock was set or stood still, and must not affect countdowns. */
const MAX_CORRECTION = SECOND

/** The offset of a reference clock to the local one. It follows measurements slowly, and ignores steps of the reference. */
export class FollowedOffset {
  #bounds: Bounds = UNBOUNDED
  #samples: ClockSamples = NO_SAMPLES
  #current: GradualOffset | null = null
  #jumps = 0
  #ignoredStep = 0

  at(now: number): number {
    return this.#current === null ? 0 : offsetAt(this.#current, now)
  }

  /** Returns the largest possible distance to the reference clock, in ms. */
  error(now: number): number {
    return errorOf(this.#bounds, this.at(now), now)
  }

  /** Returns the ignored step of the reference clock, in ms; 0 if it is followed completely. */
  get ignoredStep(): number {
    return this.#ignoredStep
  }

  /** Whether the last exchanges suggest a step, which a burst must confirm. */
  get mayHaveJumped(): boolean {
    return this.#jumps > 0
  }

  /** Follows an exchange. Before the clock is used (`isFirst`), its offset is the best estimate so far, without a limit to corrections. */
  addExchange(times: Exchange, now: number, isFirst: boolean): void {
    this.#bounds = afterExchange(this.#bounds, times)
    this.#samples = withExchangeSample(this.#samples, times)
    const driftEstimate = driftEstimateOf(this.#samples, now)
    if (driftEstimate === null) return
    const { offset } = estimate(this.#bounds, driftEstimate.offset, now)
    if (isFirst || this.#mayFollow(offset, now)) {
      this.#current = approach(isFirst ? null : this.#current, {
        ...driftEstimate,
        offset: offset - this.#ignoredStep,
      })
    }
  }

  /** Whether a measured offset may be followed. After a burst confirms a step, the step is ignored from then on. */
  #mayFollow(offset: number, now: number): boolean {
    const difference = offset - this.#ignoredStep - this.at(now)
    if (this.#current === null || Math.abs(difference) <= MAX_CORRECTION) {
      this.#jumps = 0
      return true
    }
    this.#jumps += 1
    if (this.#jumps < BURST) return false
    this.#jumps = 0
    const step = this.#ignoredStep + difference
    // The reference was set back to about its old time, so it is followed completely again.
    this.#ignoredStep = Math.abs(step) <= MAX_CORRECTION ? 0 : step
    return true
  }
}
