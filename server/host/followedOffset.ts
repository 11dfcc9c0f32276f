import {
  type ClockSamples,
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
  UNBOUNDED,
} from '../../shared/time/offsetBounds.ts'
import { offsetAt, type Slew, slewTo } from './slew.ts'

/** How many exchanges a burst has: of as many, one is quick. */
export const BURST = 8

/** The most that is followed, in ms. What is further off was set, or this process's own clock stood still: nobody's countdown is to go with that. */
const FOLLOWED = SECOND

/** How far a clock that exchanges tell of is ahead of the local one, as it is used: it goes slowly where they say, and not at all with a clock that was set. */
export class FollowedOffset {
  #bounds: Bounds = UNBOUNDED
  #past: ClockSamples = NO_SAMPLES
  #slew: Slew | null = null
  #astray = 0
  #apart = 0

  /** The offset at local time `now`, in ms. */
  at(now: number): number {
    return this.#slew === null ? 0 : offsetAt(this.#slew, now)
  }

  /** How far it may be from the clock as it stands, in ms. */
  error(now: number): number {
    return errorOf(this.#bounds, this.at(now), now)
  }

  /** By how many ms the clock is ahead of what is followed since it was set; 0 where all of it is followed. */
  get apart(): number {
    return this.#apart
  }

  /** Whether the clock is found somewhere else than it was, and it takes a burst to know where. */
  get isAstray(): boolean {
    return this.#astray > 0
  }

  /** Takes in an exchange, at local time `now`: what was read until then stays true. */
  exchanged(times: Exchange, now: number): void {
    this.#bounds = afterExchange(this.#bounds, times)
    this.#past = withExchangeSample(this.#past, times)
    const course = driftEstimateOf(this.#past, now)
    if (course === null) return
    const { offset } = estimate(this.#bounds, course.offset, now)
    if (this.#isNear(offset, now)) {
      this.#slew = slewTo(this.#slew, { ...course, offset: offset - this.#apart })
    }
  }

  /** Whether a measured offset may be followed. Where a whole burst says no, what lies between is left out from there on: it goes on at the clock's rate. */
  #isNear(offset: number, now: number): boolean {
    const off = offset - this.#apart - this.at(now)
    if (this.#slew === null || Math.abs(off) <= FOLLOWED) {
      this.#astray = 0
      return true
    }
    this.#astray += 1
    if (this.#astray < BURST) return false
    this.#astray = 0
    const apart = this.#apart + off
    // Set back to about where it was: all of it is followed again.
    this.#apart = Math.abs(apart) <= FOLLOWED ? 0 : apart
    return true
  }
}
