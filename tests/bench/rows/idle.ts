import { setTimeout as wait } from 'node:timers/promises'
import { CALM } from '../../../client/live/clockSync.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { startScreens } from '../stage/fanOut.ts'
import { cpuOf, startPlain, startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'
import { monotonic } from '../wire/monotonic.ts'

const SCREENS = 5_000
/** A multiple of the periods of heartbeats (10 s) and pings (40 s), in seconds. */
const WINDOW = 40
const SECOND = 1_000

/** How long after the start garbage of the joins is collected, in seconds. */
const SETTLING = 30

async function run(bench: Bench) {
  const count = bench.size(SCREENS)
  const [folder, ourScreens, plainScreens] = [await newShowFolder(), startScreens(), startScreens()]
  const [ours, plain] = await Promise.all([startRostrum(folder), startPlain({ tick: SECOND })])
  const target = { url: ours.url, handshake: folder.handshake('audience') }
  await ourScreens.ask('open', { group: 'idle', target, count, exchanging: CALM.max })
  const plainTarget = { url: plain.url, handshake: null }
  await plainScreens.ask('open', { group: 'idle', target: plainTarget, count })
  bench.report('waiting until both settle')
  await wait(SETTLING * SECOND)
  const rounds = await inRounds(bench, async () => {
    const start = monotonic()
    const before = await Promise.all([cpuOf(ours), cpuOf(plain)])
    await wait(WINDOW * SECOND)
    const after = await Promise.all([cpuOf(ours), cpuOf(plain)])
    const seconds = (monotonic() - start) / SECOND
    return { ours: (after[0] - before[0]) / seconds, plain: (after[1] - before[1]) / seconds }
  })
  await Promise.all(
    [ours.process, plain.process, ourScreens, plainScreens].map((process) => process.kill()),
  )
  folder.remove()
  return { cpu: valuesOf(rounds, (round) => [round.ours, round.plain]) }
}

/** Measures what idle screens cost. */
export const idle: Row = {
  name: 'idle',
  what: 'Server CPU with 5,000 idle audience screens',
  how: 'CPU time over 40 s with only heartbeats, pings and clock exchanges, at the pace of screens after an hour. The reference is a plain ws server that writes a prepared frame of 1 KB a second to as many screens. Both run at the same time, with the same noise.',
  figures: [figure('cpu', 'CPU a second', 'ms', atMostTimes(0.2))],
  run,
}
