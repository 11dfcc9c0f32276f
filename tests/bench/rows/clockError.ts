import { chance, type Range, within } from '../clock/chance.ts'
import { SimulatedScreen } from '../clock/screen.ts'
import { TimesyncEstimate } from '../clock/timesync.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, Row, Values } from '../row.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Links by their ms each way, with the p95 that is held to, in ms. */
const LINKS: ReadonlyArray<{ readonly each: Range; readonly most: number }> = [
  { each: [1, 15], most: 1 },
  { each: [20, 40], most: 1.5 },
  { each: [20, 200], most: 8 },
]

/** How far apart two ordinary clocks run: 20 ms in 1,000 s, either way. */
const DRIFT: Range = [-20e-6, 20e-6]

/** Screens a round, each for so long, in ms. */
const SCREENS = 200
const LASTS = 15 * MINUTE

/** When the burst of exchanges after joining is over on any of these links, in ms. */
const JOINED = 4 * SECOND

type Errors = { readonly ours: number[]; readonly timesync: number[] }

/** Errors at the first look, and at all of them. */
type Looks = { readonly first: Errors; readonly all: Errors }

const noErrors = (): Errors => ({ ours: [], timesync: [] })

/** Looks at one screen's clock once a second. */
function follow(each: Range, draw: () => number, { first, all }: Looks): void {
  const timesync = new TimesyncEstimate()
  const link = { up: each, down: each, drift: within(DRIFT, draw) }
  const screen = new SimulatedScreen(link, draw, [timesync])
  for (let time = JOINED; time < LASTS; time += SECOND) {
    screen.until(time)
    const truth = screen.offset(screen.now)
    const known = screen.clock.estimate(screen.now)
    for (const errors of time === JOINED ? [first, all] : [all]) {
      errors.ours.push(Math.abs((known?.offset ?? Number.POSITIVE_INFINITY) - truth))
      errors.timesync.push(Math.abs((timesync.offset ?? Number.POSITIVE_INFINITY) - truth))
    }
  }
}

const nameOf = ([least, most]: Range) => `${least}–${most} ms each way`

type Worst = { readonly ours: number; readonly reference: number }

/** The p95 of some errors. */
function worst({ ours, timesync }: Errors): Worst {
  return { ours: percentile(ours, 0.95), reference: percentile(timesync, 0.95) }
}

function valuesOf(rounds: readonly Worst[]): Values {
  return {
    ours: rounds.map(({ ours }) => ours),
    reference: rounds.map(({ reference }) => reference),
  }
}

async function run(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const { each } of LINKS) {
    const first: Worst[] = []
    const all: Worst[] = []
    for (let round = 0; round < bench.rounds; round += 1) {
      bench.say(`${nameOf(each)}, round ${round + 1} of ${bench.rounds}`)
      const draw = chance(round + 1)
      const looks: Looks = { first: noErrors(), all: noErrors() }
      for (let screen = 0; screen < bench.size(SCREENS); screen += 1) follow(each, draw, looks)
      first.push(worst(looks.first))
      all.push(worst(looks.all))
    }
    measured[`${nameOf(each)}, joined`] = valuesOf(first)
    measured[nameOf(each)] = valuesOf(all)
  }
  return measured
}

/** How far a screen's idea of the server's clock is off. */
export const clockError: Row = {
  name: 'clock-error',
  what: 'Clock error of screens on links of three kinds',
  how: 'Simulated: screens that make their exchanges as in the browser and hear 120 events an hour, on clocks that drift by up to 20 ppm, looked at once a second for fifteen minutes, from the end of the burst after joining on; at that end alone where it says so. The reference is the algorithm of the timesync package on the last five of the same exchanges.',
  figures: LINKS.flatMap(({ each, most }) => [
    {
      ...{ key: nameOf(each), what: `${nameOf(each)}, p95`, unit: 'ms' },
      goal: { type: 'value', most },
    },
    {
      ...{ key: `${nameOf(each)}, joined`, what: `${nameOf(each)}, p95 after joining` },
      ...{ unit: 'ms', goal: { type: 'none' } },
    },
  ]),
  run,
}
