import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { Desk } from '../stage/desk.ts'
import { measureDiskAppends } from '../stage/diskAppends.ts'
import { startScreens } from '../stage/fanOut.ts'
import { atFixedRate } from '../stage/pace.ts'
import { pinProcessors } from '../stage/processors.ts'
import { startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'

const SCREENS = 1_000
/** Ten commands a second, for ten seconds a round. */
const APART = 100
const COMMANDS = 100

async function measure(bench: Bench, desk: Desk) {
  const commands = bench.size(COMMANDS)
  const times = () => atFixedRate(commands, APART, () => desk.adjust())
  await times()
  const rounds = await inRounds(bench, async () => ({
    waits: (await times()).map(({ asked, answered }) => answered - asked),
    disk: await measureDiskAppends(commands, APART),
  }))
  const part = (share: number) =>
    valuesOf(rounds, ({ waits, disk }) => [percentile(waits, share), percentile(disk, share)])
  return { p50: part(0.5), p99: part(0.99) }
}

async function run(bench: Bench) {
  const [folder, screens] = [await newShowFolder(), startScreens({ last: true })]
  const server = await startRostrum(folder)
  const target = { url: server.url, handshake: folder.handshake('audience') }
  await screens.ask('open', { group: 'audience', target, count: bench.size(SCREENS) })
  const desk = await Desk.open(server, folder)
  const unpin = pinProcessors([server.process.pid], [screens.pid])
  if (unpin === null) bench.report('server and desk share processors: answers wait for screens')
  try {
    return await measure(bench, desk)
  } finally {
    unpin?.()
    await Promise.all([server.process.kill(), screens.kill()])
    folder.remove()
  }
}

/** Measures how long a moderator waits for the answer to a command. */
export const acknowledgement: Row = {
  name: 'acknowledgement',
  what: 'Acknowledgement at 10 evenly spaced commands a second, 1,000 screens',
  how: 'The time from sending a command to its durable answer; every command goes to all screens. If taskset exists, the thread of the server has one processor; the moderators share the others with the screens, which run at low priority, because a real moderator has her own machine. The reference is the disk alone: durable appends of one row to an idle database.',
  figures: [figure('p50', 'p50', 'ms'), figure('p99', 'p99', 'ms', atMost(5))],
  run,
}
