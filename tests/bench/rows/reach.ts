import { percentile } from '../report/statistics.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesBy, valuesOf } from '../row.ts'
import { openFanOut } from '../stage/fanOut.ts'

/** Measures commands to so many screens of both servers, in rounds of so many commands. */
async function measure(bench: Bench, screens: number, commands: number) {
  const fanOut = await openFanOut(bench.size(screens))
  const rounds = await inRounds(
    bench,
    (round) => fanOut.both(round, bench.size(commands)),
    `${screens} screens, `,
  )
  await fanOut.close()
  return rounds
}

const reach = (screens: number): Row => ({
  name: `reach-${screens}`,
  what: `Command to the last of ${screens.toLocaleString('en')} screens`,
  how: 'The time from sending a command until the last screen has its frame, including the durable append. The reference is a plain ws server that writes one prepared frame of as many bytes to as many screens of the same process.',
  figures: [
    figure('p50', 'p50', 'ms', atMostTimes(1.25)),
    figure('p99', 'p99', 'ms', atMostTimes(1.5)),
  ],
  async run(bench) {
    // The p99 of a round is its second slowest command.
    const rounds = await measure(bench, screens, 100)
    return valuesBy(rounds, {
      p50: ([ours, plain]) => [percentile(ours.delays, 0.5), percentile(plain.delays, 0.5)],
      p99: ([ours, plain]) => [percentile(ours.delays, 0.99), percentile(plain.delays, 0.99)],
    })
  },
})

/** Measures how long a command takes to the last screen of a hall. */
export const reach1000 = reach(1_000)

/** The same for several halls. */
export const reach5000 = reach(5_000)

/** Screens of a hall, and commands a round. */
const HALLS = [
  [1_000, 100],
  [5_000, 30],
] as const

/** Measures what one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 and 5,000 screens',
  how: 'User and system time of the server, divided by commands times screens; it includes everything that the server does for a command. The reference is the plain ws server.',
  figures: HALLS.map(([screens]) =>
    figure(`cpu${screens}`, `CPU, ${screens.toLocaleString('en')} screens`, 'µs', atMostTimes(1.3)),
  ),
  async run(bench) {
    const measured = []
    for (const [screens, commands] of HALLS) {
      const rounds = await measure(bench, screens, commands)
      const cpu = valuesOf(rounds, ([ours, plain]) => [ours.cpuPerDelivery, plain.cpuPerDelivery])
      measured.push([`cpu${screens}`, cpu] as const)
    }
    return Object.fromEntries(measured)
  },
}
