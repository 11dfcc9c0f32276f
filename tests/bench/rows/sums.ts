import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { Durations, SumsQuestions } from '../programs/sums.ts'
import { growth } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'

const SIZES = [10, 100, 1_000, 5_000]
const GOAL_SIZE = 1_000

/** The size of the agenda for recovery options; half of it is finished by then. */
const RECOVERY_SIZE = 200

const MS = 1_000

async function run(bench: Bench) {
  const process = new Child<SumsQuestions>([programFile('sums')])
  const rounds = await inRounds(bench, async () => {
    const bySize = new Map<number, Durations>()
    for (const items of SIZES) bySize.set(items, await process.ask('measure', { items }))
    const { recovery } = await process.ask('measure', { items: RECOVERY_SIZE })
    const exponent = growth([...bySize].map(([items, { timeline }]) => [items, timeline]))
    return { of1000: bySize.get(GOAL_SIZE), exponent, recovery }
  })
  await process.kill()
  const of1000 =
    (key: keyof Durations, unit = 1) =>
    (round: (typeof rounds)[number]) =>
      (round.of1000?.[key] ?? Number.NaN) / unit
  return valuesBy(rounds, {
    timeline: of1000('timeline', MS),
    fresh: of1000('fresh', MS),
    recovery: ({ recovery }) => recovery / MS,
    exponent: ({ exponent }) => exponent,
    evolve: of1000('evolve'),
    event: of1000('visibleEvent'),
    state: of1000('visibleState'),
  })
}

/** Measures the pure functions of the core. */
export const sums: Row = {
  name: 'sums',
  what: 'Timeline, ways to land, evolve and visible on agendas of 10 to 5,000 items',
  how: 'The functions are built like the server and called repeatedly in a separate process, on a running conference. The exponent is the slope of the line through 10, 100, 1,000 and 5,000 items. The timeline after an event (evolve and timeline together), evolve and visible are means over some minutes with commands of many kinds.',
  figures: [
    figure('timeline', 'timeline of 1,000', 'ms', atMost(0.2)),
    figure('fresh', 'timeline of 1,000 after an event', 'ms'),
    figure('recovery', 'ways to land with 100 items to come', 'ms', atMost(20)),
    figure('exponent', 'growth exponent', '', atMost(1.1)),
    figure('evolve', 'evolve at 1,000', 'µs', atMost(20)),
    figure('event', 'visible event at 1,000', 'µs'),
    figure('state', 'visible state at 1,000', 'µs'),
  ],
  run,
}
