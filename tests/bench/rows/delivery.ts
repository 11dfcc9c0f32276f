import type { Bench, Row } from '../row.ts'
import { FanOut } from '../stage/fanOut.ts'

const SCREENS = 1_000
const COMMANDS = 100

async function run(bench: Bench) {
  const fanOut = await FanOut.open(bench.size(SCREENS))
  const cpu = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const { ours, plain } = await fanOut.both(round, bench.size(COMMANDS))
    cpu.ours.push(ours.cpuPerDelivery)
    cpu.reference.push(plain.cpuPerDelivery)
  }
  await fanOut.close()
  return { cpu }
}

/** What one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 screens',
  how: 'User and system time of the server over its commands, by commands times screens, all it does for a command included; against the plain ws server.',
  figures: [{ key: 'cpu', what: 'CPU', unit: 'µs', goal: { type: 'ratio', most: 1.3 } }],
  run,
}
