import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { SumsAsks } from '../programs/sums.ts'
import { growth } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'

const SIZES = [10, 100, 1_000, 5_000]
const GOAL_SIZE = 1_000

/** On how many items ways to land are looked for: half of them are held by then. */
const RECOVERY_SIZE = 200

const MS = 1_000

async function run(bench: Bench) {
  const process = new Child<SumsAsks>([programFile('sums')])
  const timeline: number[] = []
  const fresh: number[] = []
  const recovery: number[] = []
  const exponent: number[] = []
  const evolve: number[] = []
  const event: number[] = []
  const state: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const points: [number, number][] = []
    for (const items of SIZES) {
      const sums = await process.ask('measure', { items })
      points.push([items, sums.timeline])
      if (items !== GOAL_SIZE) continue
      timeline.push(sums.timeline / MS)
      fresh.push(sums.fresh / MS)
      evolve.push(sums.evolve)
      event.push(sums.visibleEvent)
      state.push(sums.visibleState)
    }
    exponent.push(growth(points))
    const { recovery: found } = await process.ask('measure', { items: RECOVERY_SIZE })
    recovery.push(found / MS)
  }
  await process.end()
  return {
    timeline: { ours: timeline },
    fresh: { ours: fresh },
    recovery: { ours: recovery },
    exponent: { ours: exponent },
    evolve: { ours: evolve },
    event: { ours: event },
    state: { ours: state },
  }
}

/** What the pure core takes. */
export const sums: Row = {
  name: 'sums',
  what: 'Timeline, ways to land, evolve and visible on agendas of 10 to 5,000 items',
  how: 'Built like the server and called again and again in a process of its own, on a conference that is under way. The exponent is that of the line through 10, 100, 1,000 and 5,000 items; what comes after an event (evolve and timeline together), evolve and visible are means over some minutes in which a bit of everything happens.',
  figures: [
    { key: 'timeline', what: 'timeline of 1,000', unit: 'ms', goal: { type: 'value', most: 0.2 } },
    { key: 'fresh', what: 'timeline of 1,000 after an event', unit: 'ms', goal: { type: 'none' } },
    {
      key: 'recovery',
      what: 'ways to land with 100 items to come',
      unit: 'ms',
      goal: { type: 'value', most: 20 },
    },
    { key: 'exponent', what: 'growth exponent', unit: '', goal: { type: 'value', most: 1.1 } },
    { key: 'evolve', what: 'evolve at 1,000', unit: 'µs', goal: { type: 'value', most: 20 } },
    { key: 'event', what: 'visible event at 1,000', unit: 'µs', goal: { type: 'none' } },
    { key: 'state', what: 'visible state at 1,000', unit: 'µs', goal: { type: 'none' } },
  ],
  run,
}
