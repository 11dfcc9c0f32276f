import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import type { Desk } from '../stage/desk.ts'
import { measureDiskAppends } from '../stage/diskAppends.ts'
import { Hall, startScreens } from '../stage/hall.ts'
import { atFixedRate } from '../stage/pace.ts'

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
  const hall = await Hall.ours(startScreens({ last: true }))
  await hall.open('audience', bench.size(SCREENS))
  const desk = await hall.desk()
  return hall.alone(bench.report, () => measure(bench, desk))
}

/** Measures how long a moderator waits for the answer to a command. */
export const acknowledgement: Row = {
  name: 'acknowledgement',
  what: 'Acknowledgement at 10 evenly spaced commands a second, 1,000 screens',
  how: 'The time from sending a command to its durable answer; every command goes to all screens. If taskset exists, the thread of the server has one processor; the moderators share the others with the screens, which run at low priority, because a real moderator has her own machine. The reference is the disk alone: durable appends of one row to an idle database.',
  figures: [figure('p50', 'p50', 'ms'), figure('p99', 'p99', 'ms', atMost(5))],
  run,
}
