import type { Exchange } from '../../../shared/time/offset.ts'
import { median } from '../report/statistics.ts'

/** How many exchanges the package makes for one estimate, unless told otherwise. */
const REPEAT = 5

type Sample = { readonly roundTrip: number; readonly offset: number }

/**
 * The estimate of the npm package timesync (1.0.11, `sync` in its `src/timesync.js`), on whatever exchanges it is given: the very
 * first offset counts at once; after that each five make a round, and its end sets the offset to the mean of those whose
 * round trip is below the round's median plus its standard deviation. The package itself makes such a round once an hour,
 * with a second between exchanges; here it gets as many rounds as there are exchanges for.
 */
export class TimesyncEstimate {
  #round: readonly Sample[] = []
  /** Server time minus local time, in ms; null before the first exchange. */
  offset: number | null = null

  exchanged({ asked, received, sent, arrived }: Exchange): void {
    const roundTrip = arrived - asked
    // The package gets one stamp from its server; here both are the same, or their mean stands for it.
    const offset = (received + sent) / 2 - arrived + roundTrip / 2
    this.offset ??= offset
    this.#round = [...this.#round, { roundTrip, offset }]
    if (this.#round.length < REPEAT) return
    this.offset = roundOffset(this.#round) ?? this.offset
    this.#round = []
  }
}

/** What a round of exchanges gives; null where no round trip is below the limit, as of five that are the same. */
function roundOffset(round: readonly Sample[]): number | null {
  const trips = round.map(({ roundTrip }) => roundTrip)
  const limit = median(trips) + deviation(trips)
  const taken = round.filter(({ roundTrip }) => roundTrip < limit)
  return taken.length === 0 ? null : mean(taken.map(({ offset }) => offset))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The standard deviation of a sample: n - 1 in its divisor. */
function deviation(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
