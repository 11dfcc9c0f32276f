import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { type BenchServer, memoryOf, startPlain, startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'
import type { Target } from '../wire/connection.ts'

/** The first screens make the server allocate common memory; the later ones are measured. */
const FIRST = 500
const SCREENS = 5_000

const KIB = 1_024

async function perScreen(
  bench: Bench,
  screens: Screens,
  server: BenchServer,
  handshake: Target['handshake'],
) {
  const target = { url: server.url, handshake }
  const open = (group: string, count: number) => screens.ask('open', { group, target, count })
  const more = bench.size(SCREENS - FIRST)
  await open('first', bench.size(FIRST))
  const before = await memoryOf(server)
  await open('more', more)
  const after = await memoryOf(server)
  return (after - before) / more / KIB
}

async function ours(bench: Bench): Promise<number> {
  const [folder, screens] = [await newShowFolder(), startScreens()]
  const server = await startRostrum(folder)
  const memory = await perScreen(bench, screens, server, folder.handshake('audience'))
  await Promise.all([server.process.kill(), screens.kill()])
  folder.remove()
  return memory
}

async function plain(bench: Bench): Promise<number> {
  const screens = startScreens()
  const server = await startPlain()
  const memory = await perScreen(bench, screens, server, null)
  await Promise.all([server.process.kill(), screens.kill()])
  return memory
}

async function run(bench: Bench) {
  const rounds = await inRounds(bench, async () => [await ours(bench), await plain(bench)] as const)
  return { memory: valuesOf(rounds, ([own, reference]) => [own, reference]) }
}

/** Measures the memory of a screen that only listens. */
export const memory: Row = {
  name: 'memory',
  what: 'Server memory per idle authenticated screen, 5,000 screens',
  how: 'The difference of resident memory after a garbage collection between 500 and 5,000 joined screens, divided by the screens between. The reference is the plain ws server with as many connections.',
  figures: [figure('memory', 'RSS', 'KiB', atMost(20))],
  run,
}
