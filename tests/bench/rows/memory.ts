import type { Bench, Row } from '../row.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { newHouse } from '../stage/house.ts'
import { memoryOf, type Served, startOurs, startPlain } from '../stage/servers.ts'
import type { Door } from '../wire/wire.ts'

/** The first screens fill what every server needs once; those that come after them are measured. */
const FIRST = 500
const SCREENS = 5_000

const KIB = 1_024

async function perScreen(
  bench: Bench,
  screens: Screens,
  served: Served,
  handshake: Door['handshake'],
) {
  const door = { url: served.url, handshake }
  const open = (group: string, count: number) => screens.ask('open', { group, door, count })
  const more = bench.size(SCREENS - FIRST)
  await open('first', bench.size(FIRST))
  const before = await memoryOf(served)
  await open('more', more)
  const after = await memoryOf(served)
  return (after - before) / more / KIB
}

async function ours(bench: Bench): Promise<number> {
  const [house, screens] = [await newHouse(), startScreens()]
  const served = await startOurs(house)
  const memory = await perScreen(bench, screens, served, house.handshake('audience'))
  await Promise.all([served.process.end(), screens.end()])
  house.remove()
  return memory
}

async function plain(bench: Bench): Promise<number> {
  const screens = startScreens()
  const served = await startPlain()
  const memory = await perScreen(bench, screens, served, null)
  await Promise.all([served.process.end(), screens.end()])
  return memory
}

async function run(bench: Bench) {
  const memory = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    memory.ours.push(await ours(bench))
    memory.reference.push(await plain(bench))
  }
  return { memory }
}

/** What a screen that only listens costs in memory. */
export const memory: Row = {
  name: 'memory',
  what: 'Server memory per idle authenticated screen, 5,000 screens',
  how: 'Resident memory after a garbage collection, with 500 screens that have joined and with 5,000, by the number of screens between; of the plain ws server with as many connections.',
  figures: [{ key: 'memory', what: 'RSS', unit: 'KiB', goal: { type: 'value', most: 20 } }],
  run,
}
