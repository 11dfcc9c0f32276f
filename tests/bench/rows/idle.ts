import { setTimeout as wait } from 'node:timers/promises'
import { CALM } from '../../../client/live/clockSync.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { Hall } from '../stage/hall.ts'
import { cpuOf } from '../stage/servers.ts'
import { monotonic } from '../wire/monotonic.ts'

const SCREENS = 5_000
/** A multiple of the periods of heartbeats (10 s) and pings (40 s), in seconds. */
const WINDOW = 40
const SECOND = 1_000

/** How long after the start garbage of the joins is collected, in seconds. */
const SETTLING = 30

async function run(bench: Bench) {
  const count = bench.size(SCREENS)
  const halls = await Promise.all([Hall.ours(), Hall.plain(undefined, SECOND)])
  const [ours, plain] = halls
  await ours.open('audience', count, { exchanging: CALM.max })
  await plain.open('audience', count)
  bench.report('waiting until both settle')
  await wait(SETTLING * SECOND)
  const used = () => Promise.all([cpuOf(ours.server), cpuOf(plain.server)])
  const rounds = await inRounds(bench, async () => {
    const start = monotonic()
    const before = await used()
    await wait(WINDOW * SECOND)
    const after = await used()
    const seconds = (monotonic() - start) / SECOND
    return [(after[0] - before[0]) / seconds, (after[1] - before[1]) / seconds] as const
  })
  await Promise.all(halls.map((hall) => hall.close()))
  return { cpu: valuesOf(rounds, (both) => both) }
}

/** Measures what idle screens cost. */
export const idle: Row = {
  name: 'idle',
  what: 'Server CPU with 5,000 idle audience screens',
  how: 'CPU time over 40 s with only heartbeats, pings and clock exchanges, at the pace of screens after an hour. The reference is a plain ws server that writes a prepared frame of 1 KB a second to as many screens. Both run at the same time, with the same noise.',
  figures: [figure('cpu', 'CPU a second', 'ms', atMostTimes(0.2))],
  run,
}
