import { percentile } from '../report/statistics.ts'
import {
  atMostTimes,
  type Bench,
  figure,
  inRounds,
  type Row,
  type Values,
  valuesOf,
} from '../row.ts'
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

const reach = (screens: number): Row => ({
  name: `reach-${screens}`,
  what: `Command to the last of ${screens.toLocaleString('en')} screens`,
  how: 'The time from sending a command until the last screen has its frame, including the durable append. The reference is a plain ws server that writes one prepared frame of as many bytes to as many screens of the same process.',
  figures: [
    figure('p50', 'p50', 'ms', atMostTimes(1.25)),
    figure('p99', 'p99', 'ms', atMostTimes(1.5)),
  ],
  run: (bench) => run(bench, bench.size(screens)),
})

/** Measures how long a command takes to the last screen of a hall. */
export const reach1000 = reach(1_000)

/** The same for several halls. */
export const reach5000 = reach(5_000)

const HALLS = [1_000, 5_000] as const
/** Commands a round, by number of screens. */
const DELIVERY_COMMANDS = { 1000: 100, 5000: 30 } as const

async function cpu(bench: Bench, screens: (typeof HALLS)[number]): Promise<Values> {
  const fanOut = await openFanOut(bench.size(screens))
  const rounds = await inRounds(
    bench,
    (round) => fanOut.both(round, bench.size(DELIVERY_COMMANDS[screens])),
    `${screens} screens, `,
  )
  await fanOut.close()
  return valuesOf(rounds, ([ours, plain]) => [ours.cpuPerDelivery, plain.cpuPerDelivery])
}

const runDelivery = async (bench: Bench) => ({
  cpu1000: await cpu(bench, 1_000),
  cpu5000: await cpu(bench, 5_000),
})

/** Measures what one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 and 5,000 screens',
  how: 'User and system time of the server, divided by commands times screens; it includes everything that the server does for a command. The reference is the plain ws server.',
  figures: HALLS.map((screens) =>
    figure(`cpu${screens}`, `CPU, ${screens.toLocaleString('en')} screens`, 'µs', atMostTimes(1.3)),
  ),
  run: runDelivery,
}
