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

const HALLS = [1_000, 5_000] as const
/** Commands a round, by number of screens. */
const COMMANDS = { 1000: 100, 5000: 30 } as const

async function cpu(bench: Bench, screens: (typeof HALLS)[number]): Promise<Values> {
  const fanOut = await openFanOut(bench.size(screens))
  const rounds = await inRounds(
    bench,
    (round) => fanOut.both(round, bench.size(COMMANDS[screens])),
    `${screens} screens, `,
  )
  await fanOut.close()
  return valuesOf(rounds, ([ours, plain]) => [ours.cpuPerDelivery, plain.cpuPerDelivery])
}

async function run(bench: Bench) {
  return { cpu1000: await cpu(bench, 1_000), cpu5000: await cpu(bench, 5_000) }
}

/** Measures what one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 and 5,000 screens',
  how: 'User and system time of the server, divided by commands times screens; it includes everything that the server does for a command. The reference is the plain ws server.',
  figures: HALLS.map((screens) =>
    figure(`cpu${screens}`, `CPU, ${screens.toLocaleString('en')} screens`, 'µs', atMostTimes(1.3)),
  ),
  run,
}
