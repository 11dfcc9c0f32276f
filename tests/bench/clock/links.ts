import type { Pace } from '../../../client/live/clockSyncPace.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { mean, median } from '../report/statistics.ts'
import { type Range, randomIn } from './random.ts'
import { SimulatedScreen } from './screen.ts'

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
