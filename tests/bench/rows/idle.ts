import { setTimeout as wait } from 'node:timers/promises'
import { CALM } from '../../../client/live/exchangePace.ts'
import type { Bench, Row } from '../row.ts'
import { startScreens } from '../stage/fanOut.ts'
import { newHouse } from '../stage/house.ts'
import { cpuOf, startOurs, startPlain } from '../stage/servers.ts'
import { monotonic } from '../wire/monotonic.ts'

const SCREENS = 5_000
/** A whole number of beats (10 s) and of pings (40 s), in seconds. */
const WINDOW = 40
const SECOND = 1_000

/** What opening left behind is cleared away by then, in seconds. */
const SETTLING = 30

async function run(bench: Bench) {
  const count = bench.size(SCREENS)
  const [house, ourScreens, plainScreens] = [await newHouse(), startScreens(), startScreens()]
  const [ours, plain] = await Promise.all([startOurs(house), startPlain({ tick: SECOND })])
  const door = { url: ours.url, handshake: house.handshake('audience') }
  await ourScreens.ask('open', { group: 'idle', door, count, exchanging: CALM.most })
  const plainDoor = { url: plain.url, handshake: null }
  await plainScreens.ask('open', { group: 'idle', door: plainDoor, count })
  const cpu = { ours: [] as number[], reference: [] as number[] }
  bench.say('letting both settle')
  await wait(SETTLING * SECOND)
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}, ${WINDOW} s each`)
    const start = monotonic()
    const before = await Promise.all([cpuOf(ours), cpuOf(plain)])
    await wait(WINDOW * SECOND)
    const after = await Promise.all([cpuOf(ours), cpuOf(plain)])
    const seconds = (monotonic() - start) / SECOND
    cpu.ours.push((after[0] - before[0]) / seconds)
    cpu.reference.push((after[1] - before[1]) / seconds)
  }
  await Promise.all(
    [ours.process, plain.process, ourScreens, plainScreens].map((process) => process.end()),
  )
  house.remove()
  return { cpu }
}

/** What screens cost while nothing happens. */
export const idle: Row = {
  name: 'idle',
  what: 'Server CPU with 5,000 idle audience screens',
  how: 'CPU time over 40 s in which nothing happens but beats, pings and an exchange of clock stamps from each screen as often as one makes it that has been there for an hour; against a plain ws server that writes a prepared frame of 1 KB a second to as many screens. Both run at once, so that both meet the same noise.',
  figures: [{ key: 'cpu', what: 'CPU a second', unit: 'ms', goal: { type: 'ratio', most: 0.2 } }],
  run,
}
