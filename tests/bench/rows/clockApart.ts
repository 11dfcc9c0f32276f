import { EXACT } from '../../../client/live/exchangePace.ts'
import { chance, type Range } from '../clock/chance.ts'
import { LINKS, linkName, type Off, watched } from '../clock/links.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, FigureKind, Row, Values } from '../row.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The p99 that each link is held to, in ms; the last is a frame. */
const MOST = [2, 2, 16.7]

/** Pairs of screens a round, each for so long, in ms. */
const PAIRS = 100
const LASTS = 15 * MINUTE

/** When screens are looked at first, in ms: by then the burst after joining is over on the first two links, and has a dozen exchanges on the third. */
const JOINED = 4 * SECOND

/** How late a timer of the ticker is at the most, in ms: it waits for whole milliseconds, rounded up. */
const ROUNDED_UP = 1

type Kind = 'ours' | 'timesync'

/** How far apart in true time two screens flip at the same boundary: an estimate that is ahead flips early, its timer late. */
function apart(kind: Kind, one: Off, other: Off, draw: () => number): number {
  const late = (off: Off) => ROUNDED_UP * draw() - off[kind]
  return Math.abs(late(one) - late(other))
}

/** The p99 of pairs that join at once and flip a digit a second. */
function measure(each: Range, pairs: number, draw: () => number): Readonly<Record<Kind, number>> {
  const all: Record<Kind, number[]> = { ours: [], timesync: [] }
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = watched(each, EXACT, draw)
    const other = watched(each, EXACT, draw)
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
    const rounds = Array.from({ length: bench.rounds }, (_, round) => {
      bench.say(`${linkName(each)}, round ${round + 1} of ${bench.rounds}`)
      return measure(each, bench.size(PAIRS), chance(2_000 + round))
    })
    measured[linkName(each)] = {
      ours: rounds.map(({ ours }) => ours),
      reference: rounds.map(({ timesync }) => timesync),
    }
  }
  return measured
}

/** Whether screens that stand side by side change their digits together. */
export const clockApart: Row = {
  name: 'clock-apart',
  what: 'How far apart two screens schedule the flip of the same digit',
  how: 'Simulated: pairs of screens that show seconds, each on a link of the kind and with a drift of its own of up to 20 ppm, join one server at once and flip a digit a second at its boundary in server time by their own estimates, on timers of whole milliseconds as the ticker sets them, from four seconds after joining on for fifteen minutes. How late the browser runs a timer and draws the frame comes on top. The reference is two screens with the estimate of the timesync package on the same exchanges.',
  figures: LINKS.map(
    (each, link): FigureKind => ({
      key: linkName(each),
      what: `${linkName(each)}, p99`,
      unit: 'ms',
      goal: { type: 'value', most: MOST[link] ?? 0 },
    }),
  ),
  run,
}
