import type { Bench, Row, Values } from '../row.ts'
import { FanOut } from '../stage/fanOut.ts'

const HALLS = [1_000, 5_000] as const
/** Commands a round, by the number of screens: as many deliveries, or half as many again. */
const COMMANDS = { 1000: 100, 5000: 30 } as const

async function cpu(bench: Bench, screens: (typeof HALLS)[number]): Promise<Values> {
  const fanOut = await FanOut.open(bench.size(screens))
  const [ours, reference]: [number[], number[]] = [[], []]
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`${screens} screens, round ${round + 1} of ${bench.rounds}`)
    const both = await fanOut.both(round, bench.size(COMMANDS[screens]))
    ours.push(both.ours.cpuPerDelivery)
    reference.push(both.plain.cpuPerDelivery)
  }
  await fanOut.close()
  return { ours, reference }
}

async function run(bench: Bench) {
  return { cpu1000: await cpu(bench, 1_000), cpu5000: await cpu(bench, 5_000) }
}

/** What one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 and 5,000 screens',
  how: 'User and system time of the server over its commands, by commands times screens, all it does for a command included; against the plain ws server.',
  figures: HALLS.map((screens) => ({
    key: `cpu${screens}`,
    what: `CPU, ${screens.toLocaleString('en')} screens`,
    unit: 'µs',
    goal: { type: 'ratio', most: 1.3 },
  })),
  run,
}
