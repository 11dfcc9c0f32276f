import { percentile } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'
import { bareAppends } from '../stage/bareAppend.ts'
import { Desk } from '../stage/desk.ts'
import { startScreens } from '../stage/fanOut.ts'
import { newHouse } from '../stage/house.ts'
import { evenly } from '../stage/pace.ts'
import { keptApart } from '../stage/processors.ts'
import { startOurs } from '../stage/servers.ts'

const SCREENS = 1_000
/** Ten a second, for ten seconds a round. */
const APART = 100
const COMMANDS = 100

async function measure(bench: Bench, desk: Desk) {
  await evenly(bench.size(COMMANDS), APART, () => desk.adjust())
  const p50 = { ours: [] as number[], reference: [] as number[] }
  const p99 = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const given = await evenly(bench.size(COMMANDS), APART, () => desk.adjust())
    const waits = given.map(({ asked, answered }) => answered - asked)
    p50.ours.push(percentile(waits, 0.5))
    p99.ours.push(percentile(waits, 0.99))
    const bare = await bareAppends(bench.size(COMMANDS), APART)
    p50.reference.push(percentile(bare, 0.5))
    p99.reference.push(percentile(bare, 0.99))
  }
  return { p50, p99 }
}

async function run(bench: Bench) {
  const [house, screens] = [await newHouse(), startScreens({ last: true })]
  const served = await startOurs(house)
  const door = { url: served.url, handshake: house.handshake('audience') }
  await screens.ask('open', { group: 'audience', door, count: bench.size(SCREENS) })
  const desk = await Desk.open(served, house)
  const together = keptApart([served.process.pid], [screens.pid])
  if (together === null) bench.say('server and desk share processors: answers wait for screens')
  try {
    return await measure(bench, desk)
  } finally {
    together?.()
    await Promise.all([served.process.end(), screens.end()])
    house.remove()
  }
}

/** How long whoever gives a command waits for its answer. */
export const acknowledgement: Row = {
  name: 'acknowledgement',
  what: 'Acknowledgement at 10 evenly spaced commands a second, 1,000 screens',
  how: 'From before a moderator sends a command to when its answer came, durable; every command is one that all screens are told of. The thread of the server has one processor and the desk the others (by taskset, where there is one), which it shares with the screens, whose process comes last in line: a moderator has a machine of her own. The reference is the wait for the disk alone: durable appends of one row to a database that does nothing else.',
  figures: [
    { key: 'p50', what: 'p50', unit: 'ms', goal: { type: 'none' } },
    { key: 'p99', what: 'p99', unit: 'ms', goal: { type: 'value', most: 5 } },
  ],
  run,
}
