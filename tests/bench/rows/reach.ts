import { percentile } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'
import { FanOut } from '../stage/fanOut.ts'

/** Commands a round: the p99 of a round is its second slowest. */
const COMMANDS = 100

async function run(bench: Bench, screens: number) {
  const fanOut = await FanOut.open(screens)
  const p50 = { ours: [] as number[], reference: [] as number[] }
  const p99 = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const { ours, plain } = await fanOut.both(round, bench.size(COMMANDS))
    p50.ours.push(percentile(ours.delays, 0.5))
    p50.reference.push(percentile(plain.delays, 0.5))
    p99.ours.push(percentile(ours.delays, 0.99))
    p99.reference.push(percentile(plain.delays, 0.99))
  }
  await fanOut.close()
  return { p50, p99 }
}

function reach(screens: number): Row {
  return {
    name: `reach-${screens}`,
    what: `Command to the last of ${screens.toLocaleString('en')} screens`,
    how: 'From before a moderator sends a command to when the last screen has its frame, the durable append included; against a plain ws server that writes one prepared frame of as many bytes, to as many screens of the same process.',
    figures: [
      { key: 'p50', what: 'p50', unit: 'ms', goal: { type: 'ratio', most: 1.25 } },
      { key: 'p99', what: 'p99', unit: 'ms', goal: { type: 'ratio', most: 1.5 } },
    ],
    run: (bench) => run(bench, bench.size(screens)),
  }
}

/** How long a command takes to everyone in a hall. */
export const reach1000 = reach(1_000)

/** How long a command takes to everyone in several halls. */
export const reach5000 = reach(5_000)
