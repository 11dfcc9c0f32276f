import type { Bench, Row } from '../row.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { newHouse } from '../stage/house.ts'
import { type Served, startOurs, startPlain } from '../stage/servers.ts'
import { monotonic } from '../wire/monotonic.ts'
import type { Door } from '../wire/wire.ts'

const SCREENS = 5_000

/** How long all screens were away, in ms: since the kill, and since the server served again. */
type Away = { readonly sinceKill: number; readonly sinceServing: number }

/** A server that is killed again and again, with the screens that come back to it. */
type Side = {
  served: Served
  readonly screens: Screens
  readonly again: (port: string) => Promise<Served>
}

async function opened(
  bench: Bench,
  again: (port: string) => Promise<Served>,
  handshake: Door['handshake'],
): Promise<Side> {
  const [served, screens] = [await again('0'), startScreens()]
  const door = { url: served.url, handshake }
  const count = bench.size(SCREENS)
  await screens.ask('open', { group: 'hall', door, count, returning: 'within a second' })
  return { served, screens, again }
}

async function killed(side: Side): Promise<Away> {
  const { served, screens, again } = side
  await screens.ask('arm', { group: 'hall' })
  const kill = monotonic()
  await served.process.end('SIGKILL')
  side.served = await again(new URL(served.url).port)
  const serving = monotonic()
  const back = await screens.ask('back', { group: 'hall' })
  return { sinceKill: back - kill, sinceServing: back - serving }
}

async function run(bench: Bench) {
  const house = await newHouse()
  const ours = await opened(bench, (port) => startOurs(house, port), house.handshake('audience'))
  const plain = await opened(bench, (port) => startPlain({ port }), null)
  const rounds: Array<{ ours: Away; plain: Away }> = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    rounds.push({ ours: await killed(ours), plain: await killed(plain) })
  }
  const all = [ours, plain].flatMap(({ served, screens }) => [served.process, screens])
  await Promise.all(all.map((process) => process.end()))
  house.remove()
  const values = (key: keyof Away) => ({
    ours: rounds.map((round) => round.ours[key]),
    reference: rounds.map((round) => round.plain[key]),
  })
  return { kill: values('sinceKill'), serving: values('sinceServing') }
}

/** How long everyone is without the show when its server is killed. */
export const rejoin: Row = {
  name: 'rejoin',
  what: '5,000 screens rejoin after the server was killed',
  how: 'The server is killed and started again at once on its port; each screen tries to come back within a second, anew after each failure. Until the last is told what it lacked; of a plain ws server until the last is connected.',
  figures: [
    { key: 'kill', what: 'from the kill', unit: 'ms', goal: { type: 'ratio', most: 2 } },
    { key: 'serving', what: 'from serving again', unit: 'ms', goal: { type: 'none' } },
  ],
  run,
}
