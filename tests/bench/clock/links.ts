import type { Pace } from '../../../client/live/exchangePace.ts'
import { type Range, within } from './chance.ts'
import { SimulatedScreen } from './screen.ts'
import { TimesyncEstimate } from './timesync.ts'

/** Links that the clock rows are measured on, by their ms each way. */
export const LINKS = [
  [1, 15],
  [20, 40],
  [20, 200],
] as const satisfies readonly Range[]

/** How far apart two ordinary clocks run: 20 ms in 1,000 s, either way. */
const DRIFT: Range = [-20e-6, 20e-6]

/** A link in words. */
export function linkName([least, most]: Range): string {
  return `${least}–${most} ms each way`
}

/** How far two estimates from the same exchanges are off at one moment, in ms: above zero where the screen is ahead. */
export type Off = { readonly ours: number; readonly timesync: number }

/** A screen on such a link; each call lives on until that local time, in ms, and tells how far its estimates are off. */
export function watched(each: Range, pace: Pace, draw: () => number): (time: number) => Off {
  const timesync = new TimesyncEstimate()
  const link = { up: each, down: each, drift: within(DRIFT, draw) }
  const screen = new SimulatedScreen(link, pace, draw, [timesync])
  return (time) => {
    screen.until(time)
    const truth = screen.offset(screen.now)
    const known = screen.clock.estimate(screen.now)
    return {
      ours: (known?.offset ?? Number.POSITIVE_INFINITY) - truth,
      timesync: (timesync.offset ?? Number.POSITIVE_INFINITY) - truth,
    }
  }
}
