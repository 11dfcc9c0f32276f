import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { Hall } from '../stage/hall.ts'
import { memoryOf } from '../stage/servers.ts'

/** The first screens make the server allocate common memory; the later ones are measured. */
const FIRST = 500
const SCREENS = 5_000

const KIB = 1_024

async function perScreen(bench: Bench, hall: Hall): Promise<number> {
  const more = bench.size(SCREENS - FIRST)
  await hall.open('audience', bench.size(FIRST))
  const before = await memoryOf(hall.server)
  await hall.open('audience', more, { group: 'more' })
  const after = await memoryOf(hall.server)
  await hall.close()
  return (after - before) / more / KIB
}

async function run(bench: Bench) {
  const rounds = await inRounds(bench, async () => {
    const ours = await perScreen(bench, await Hall.ours())
    return [ours, await perScreen(bench, await Hall.plain())] as const
  })
  return { memory: valuesOf(rounds, (both) => both) }
}

/** Measures the memory of a screen that only listens. */
export const memory: Row = {
  name: 'memory',
  what: 'Server memory per idle authenticated screen, 5,000 screens',
  how: 'The difference of resident memory after a garbage collection between 500 and 5,000 joined screens, divided by the screens between. The reference is the plain ws server with as many connections.',
  figures: [figure('memory', 'RSS', 'KiB', atMost(20))],
  run,
}
