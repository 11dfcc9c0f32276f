import type { Exchange } from '../../../shared/time/offset.ts'
import { median } from '../report/statistics.ts'

/** How many exchanges the timesync package makes for one estimate, unless told otherwise. */
const REPEAT = 5

type Sample = { readonly roundTrip: number; readonly offset: number }

/**
 * The estimate of the timesync package on its last five exchanges: those slower than the median round trip by
 * more than a standard deviation are left out, and the offsets of the others averaged. Until there are more, the first counts.
 */
export class TimesyncEstimate {
  #samples: readonly Sample[] = []
  /** Server time minus local time, in ms; null before the first exchange. */
  offset: number | null = null

  exchanged({ asked, received, sent, arrived }: Exchange): void {
    const offset = (received - asked + (sent - arrived)) / 2
    this.#samples = [...this.#samples, { roundTrip: arrived - asked, offset }].slice(-REPEAT)
    const trips = this.#samples.map(({ roundTrip }) => roundTrip)
    const limit = median(trips) + deviation(trips)
    const taken = this.#samples.filter(({ roundTrip }) => roundTrip <= limit)
    this.offset = taken.reduce((sum, sample) => sum + sample.offset, 0) / taken.length
  }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / values.length)
}
