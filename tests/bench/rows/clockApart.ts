import { EXACT } from '../../../client/live/clockSyncPace.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type ClockErrors, LINKS, linkName, watchClocks } from '../clock/links.ts'
import { type Range, random } from '../clock/random.ts'
import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, type Values, valuesOf } from '../row.ts'

/** The limit of the p99 for each link, in ms; the last one is a frame. */
const MOST = [2, 2, 16.7]

/** Pairs of screens a round, and how long each runs, in ms. */
const PAIRS = 100
const LASTS = 15 * MINUTE

/** When the measurement begins, in ms: after the burst of the first two links, and a dozen exchanges of the third. */
const JOINED = 4 * SECOND

/** How late a timer of the ticker may be, in ms: it rounds up to whole milliseconds. */
const ROUNDED_UP = 1

type Kind = 'ours' | 'timesync'

/** Returns how far apart two screens flip at the same boundary: a clock that is ahead flips early, a timer flips late. */
function apart(kind: Kind, one: ClockErrors, other: ClockErrors, draw: () => number): number {
  const late = (off: ClockErrors) => ROUNDED_UP * draw() - off[kind]
  return Math.abs(late(one) - late(other))
}

/** Measures the p99 of pairs that join together and flip a digit each second. */
function measure(each: Range, pairs: number, draw: () => number): Readonly<Record<Kind, number>> {
  const all: Record<Kind, number[]> = { ours: [], timesync: [] }
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = watchClocks(each, EXACT, draw)
    const other = watchClocks(each, EXACT, draw)
    for (let time = JOINED; time < LASTS; time += SECOND) {
      const offs = [one(time), other(time)] as const
      all.ours.push(apart('ours', ...offs, draw))
      all.timesync.push(apart('timesync', ...offs, draw))
    }
  }
  return { ours: percentile(all.ours, 0.99), timesync: percentile(all.timesync, 0.99) }
}

async function run(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const each of LINKS) {
    const rounds = await inRounds(
      bench,
      (round) => measure(each, bench.size(PAIRS), random(2_000 + round)),
      `${linkName(each)}, `,
    )
    measured[linkName(each)] = valuesOf(rounds, ({ ours, timesync }) => [ours, timesync])
  }
  return measured
}

/** Measures whether adjacent screens change their digits together. */
export const clockApart: Row = {
  name: 'clock-apart',
  what: 'How far apart two screens schedule the flip of the same digit',
  how: 'Simulated: pairs of screens that show seconds, each on a link of the kind and with a drift of its own of up to 20 ppm, join one server at once and flip a digit a second at its boundary in server time by their own estimates, on timers of whole milliseconds as the ticker sets them, from four seconds after joining on for fifteen minutes. How late the browser runs a timer and draws the frame comes on top. The reference is two screens with the estimate of the timesync package on the same exchanges.',
  figures: LINKS.map((each, link) =>
    figure(linkName(each), `${linkName(each)}, p99`, 'ms', atMost(MOST[link] ?? 0)),
  ),
  run,
}
