import { type Pace, pauseAfter } from '../../../client/live/clockSync.ts'
import { createServerClock, type ServerClock } from '../../../client/live/serverClock.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { mean, median } from '../report/statistics.ts'
import { type Range, randomIn } from './random.ts'

/** Time between two stamped messages, in ms: about 120 events an hour. */
const MESSAGES: Range = [0, 60_000]

/** A link, in ms each way, with the drift of the screen's clock in seconds a second. */
type Link = { readonly up: Range; readonly down: Range; readonly drift: number }

/** An estimator that gets the same exchanges. */
type ExchangeListener = { addExchange(times: Exchange): void }

/** A screen and its server in simulated time; local time is the screen's monotonic clock, in ms. */
class SimulatedScreen {
  readonly clock: ServerClock
  readonly #link: Link
  readonly #pace: Pace
  readonly #draw: () => number
  readonly #other: ExchangeListener
  readonly #shift: number
  #made = 0
  #exchangeAt = 0
  #messageAt: number
  now = 0

  constructor(link: Link, pace: Pace, draw: () => number, other: ExchangeListener) {
    this.#link = link
    this.#pace = pace
    this.#draw = draw
    this.#other = other
    this.#shift = randomIn([-1e6, 1e6], draw)
    this.#messageAt = randomIn(MESSAGES, draw)
    this.clock = createServerClock({ onMove: () => {}, onContradiction: () => this.#beginBurst() })
    this.clock.boot('first', 'first')
  }

  /** Returns the true server time minus local time at local time `local`. */
  offset(local: number): number {
    return this.#shift + local * this.#link.drift
  }

  /** Runs until this local time. */
  runUntil(time: number): void {
    while (Math.min(this.#exchangeAt, this.#messageAt) < time) {
      if (this.#exchangeAt <= this.#messageAt) this.#exchange()
      else this.#message()
    }
    this.now = Math.max(this.now, time)
  }

  #beginBurst(): void {
    this.#made = 0
    this.#exchangeAt = this.now
  }

  #exchange(): void {
    const { up, down } = this.#link
    const asked = Math.max(this.now, this.#exchangeAt)
    const there = asked + randomIn(up, this.#draw)
    const received = there + this.offset(there)
    const arrived = there + randomIn(down, this.#draw)
    const times = { asked, received, sent: received, arrived }
    this.now = arrived
    this.#made += 1
    for (const one of [this.clock, this.#other]) one.addExchange(times)
    const known = arrived - (this.clock.knownSince() ?? arrived)
    const pause = pauseAfter(this.#made, known, this.#pace)
    this.#exchangeAt =
      arrived + pause.ms * (pause.isBursting ? 1 : randomIn([0.9, 1.1], this.#draw))
  }

  #message(): void {
    const left = Math.max(this.now, this.#messageAt)
    const arrived = left + randomIn(this.#link.down, this.#draw)
    this.now = arrived
    this.#messageAt = arrived + randomIn(MESSAGES, this.#draw)
    this.clock.addMessage(left + this.offset(left), arrived)
  }
}

/** The default number of exchanges for one estimate of the package. */
const REPEAT = 5

type Sample = { readonly roundTrip: number; readonly offset: number }

/**
 * The estimate of the npm package timesync (1.0.11, `sync` in its `src/timesync.js`) from given exchanges. The very
 * first offset counts at once; then five exchanges make a round, which sets the offset to the mean of those whose
 * round trip is below the round's median plus its standard deviation. The package makes a round once an hour,
 * with a second between exchanges; here it makes as many rounds as there are exchanges.
 */
class TimesyncEstimate {
  #round: readonly Sample[] = []
  /** Server time minus local time, in ms; null before the first exchange. */
  offset: number | null = null

  addExchange({ asked, received, sent, arrived }: Exchange): void {
    const roundTrip = arrived - asked
    // The package gets one stamp from its server: here both are the same, or it uses their mean.
    const offset = (received + sent) / 2 - arrived + roundTrip / 2
    this.offset ??= offset
    this.#round = [...this.#round, { roundTrip, offset }]
    if (this.#round.length < REPEAT) return
    this.offset = roundOffset(this.#round) ?? this.offset
    this.#round = []
  }
}

/** Returns the offset of a round; null if no round trip is below the limit, as with five equal ones. */
function roundOffset(round: readonly Sample[]): number | null {
  const trips = round.map(({ roundTrip }) => roundTrip)
  const limit = median(trips) + deviation(trips)
  const taken = round.filter(({ roundTrip }) => roundTrip < limit)
  return taken.length === 0 ? null : mean(taken.map(({ offset }) => offset))
}

/** Returns the standard deviation of a sample (divisor n - 1). */
function deviation(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** The links of the clock rows, in ms each way. */
export const LINKS = [
  [1, 15],
  [20, 40],
  [20, 200],
] as const satisfies readonly Range[]

/** The drift of ordinary clocks: 20 ms in 1,000 s, either way. */
const DRIFT: Range = [-20e-6, 20e-6]

export const linkName = ([least, most]: Range): string => `${least}–${most} ms each way`

/** The errors of two estimates from the same exchanges, in ms; positive if the screen is ahead. */
export type ClockErrors = { readonly ours: number; readonly timesync: number }

/** Simulates a screen on such a link; each call runs until that local time (ms) and returns the errors. */
export function watchClocks(
  each: Range,
  pace: Pace,
  draw: () => number,
): (time: number) => ClockErrors {
  const timesync = new TimesyncEstimate()
  const link = { up: each, down: each, drift: randomIn(DRIFT, draw) }
  const screen = new SimulatedScreen(link, pace, draw, timesync)
  return (time) => {
    screen.runUntil(time)
    const truth = screen.offset(screen.now)
    const known = screen.clock.estimate(screen.now)
    return {
      ours: (known?.offset ?? Number.POSITIVE_INFINITY) - truth,
      timesync: (timesync.offset ?? Number.POSITIVE_INFINITY) - truth,
    }
  }
}
