import { percentile } from '../report/statistics.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { openFanOut } from '../stage/fanOut.ts'

/** Commands a round: the p99 of a round is its second slowest. */
const COMMANDS = 100

async function run(bench: Bench, screens: number) {
  const fanOut = await openFanOut(screens)
  const rounds = await inRounds(bench, (round) => fanOut.both(round, bench.size(COMMANDS)))
  await fanOut.close()
  const part = (share: number) =>
    valuesOf(rounds, ([ours, plain]) => [
      percentile(ours.delays, share),
      percentile(plain.delays, share),
    ])
  return { p50: part(0.5), p99: part(0.99) }
}

function reach(screens: number): Row {
  return {
    name: `reach-${screens}`,
    what: `Command to the last of ${screens.toLocaleString('en')} screens`,
    how: 'The time from sending a command until the last screen has its frame, including the durable append. The reference is a plain ws server that writes one prepared frame of as many bytes to as many screens of the same process.',
    figures: [
      figure('p50', 'p50', 'ms', atMostTimes(1.25)),
      figure('p99', 'p99', 'ms', atMostTimes(1.5)),
    ],
    run: (bench) => run(bench, bench.size(screens)),
  }
}

/** Measures how long a command takes to the last screen of a hall. */
export const reach1000 = reach(1_000)

/** The same for several halls. */
export const reach5000 = reach(5_000)
