import { atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { type BenchServer, startPlain, startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'
import type { Target } from '../wire/connection.ts'
import { monotonic } from '../wire/monotonic.ts'

const SCREENS = 5_000

/** How long all screens were away, in ms: since the kill, and since the server serves again. */
type Times = { readonly sinceKill: number; readonly sinceServing: number }

/** A server that is killed in each round, and its screens. */
type Side = {
  server: BenchServer
  readonly screens: Screens
  readonly start: (port: string) => Promise<BenchServer>
}

async function opened(
  bench: Bench,
  start: (port: string) => Promise<BenchServer>,
  handshake: Target['handshake'],
): Promise<Side> {
  const [server, screens] = [await start('0'), startScreens()]
  const target = { url: server.url, handshake }
  const count = bench.size(SCREENS)
  await screens.ask('open', { group: 'hall', target, count, returning: 'within a second' })
  return { server, screens, start }
}

async function killAndRestart(side: Side): Promise<Times> {
  const { server, screens, start } = side
  await screens.ask('arm', { group: 'hall' })
  const kill = monotonic()
  await server.process.kill('SIGKILL')
  side.server = await start(new URL(server.url).port)
  const serving = monotonic()
  const back = await screens.ask('back', { group: 'hall' })
  return { sinceKill: back - kill, sinceServing: back - serving }
}

async function run(bench: Bench) {
  const folder = await newShowFolder()
  const ours = await opened(
    bench,
    (port) => startRostrum(folder, port),
    folder.handshake('audience'),
  )
  const plain = await opened(bench, (port) => startPlain({ port }), null)
  const rounds = await inRounds(bench, async () => ({
    ours: await killAndRestart(ours),
    plain: await killAndRestart(plain),
  }))
  const all = [ours, plain].flatMap(({ server, screens }) => [server.process, screens])
  await Promise.all(all.map((process) => process.kill()))
  folder.remove()
  const values = (key: keyof Times) =>
    valuesOf(rounds, (round) => [round.ours[key], round.plain[key]])
  return { kill: values('sinceKill'), serving: values('sinceServing') }
}

/** Measures how long all screens are disconnected when the server is killed. */
export const rejoin: Row = {
  name: 'rejoin',
  what: '5,000 screens rejoin after the server was killed',
  how: 'The server is killed and restarted at once on its port; each screen tries to reconnect within a second, again after each failure. Ours ends when the last screen has the missing events, the plain ws server when the last one is connected.',
  figures: [
    figure('kill', 'from the kill', 'ms', atMostTimes(2)),
    figure('serving', 'from serving again', 'ms'),
  ],
  run,
}
