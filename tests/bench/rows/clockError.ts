import { CALM, EXACT, type Pace } from '../../../client/live/pace.ts'
import { chance, type Range } from '../clock/chance.ts'
import { LINKS, linkName, watched } from '../clock/links.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, FigureKind, Row, Values } from '../row.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The p95 that each link is held to, in ms. */
const MOST = [1, 1.5, 8]

/** Screens that show seconds, and the audience's, which show minutes and exchange more rarely. */
const KINDS: ReadonlyArray<{ readonly name: string; readonly pace: Pace }> = [
  { name: '', pace: EXACT },
  { name: ', audience', pace: CALM },
]

/** Screens a round, each for so long, in ms. */
const SCREENS = 200
const LASTS = 15 * MINUTE

/** When screens are looked at first, in ms: by then the burst after joining is over on the first two links, and has a dozen exchanges on the third. */
const JOINED = 4 * SECOND

type Errors = { readonly ours: number[]; readonly timesync: number[] }

/** Errors at the first look, and at all of them. */
type Looks = { readonly first: Errors; readonly all: Errors }

const noErrors = (): Errors => ({ ours: [], timesync: [] })

/** Looks at one screen's clock once a second. */
function follow(each: Range, pace: Pace, draw: () => number, { first, all }: Looks): void {
  const off = watched(each, pace, draw)
  for (let time = JOINED; time < LASTS; time += SECOND) {
    const { ours, timesync } = off(time)
    for (const errors of time === JOINED ? [first, all] : [all]) {
      errors.ours.push(Math.abs(ours))
      errors.timesync.push(Math.abs(timesync))
    }
  }
}

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

/** Each link with each kind of screen. */
const WORLDS = KINDS.flatMap(({ name, pace }) =>
  LINKS.map((each, link) => ({ key: `${linkName(each)}${name}`, each, pace, most: MOST[link] })),
)

async function run(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const { key, each, pace } of WORLDS) {
    const first: Worst[] = []
    const all: Worst[] = []
    for (let round = 0; round < bench.rounds; round += 1) {
      bench.say(`${key}, round ${round + 1} of ${bench.rounds}`)
      const draw = chance(round + 1)
      const looks: Looks = { first: noErrors(), all: noErrors() }
      for (let screen = 0; screen < bench.size(SCREENS); screen += 1)
        follow(each, pace, draw, looks)
      first.push(worst(looks.first))
      all.push(worst(looks.all))
    }
    measured[`${key}, joined`] = valuesOf(first)
    measured[key] = valuesOf(all)
  }
  return measured
}

/** How far a screen's idea of the server's clock is off. */
export const clockError: Row = {
  name: 'clock-error',
  what: 'Clock error of screens on links of three kinds',
  how: 'Simulated: screens that make their exchanges as in the browser, at the pace of those that show seconds or of the audience, and hear 120 events an hour, on clocks that drift by up to 20 ppm, looked at once a second for fifteen minutes, from four seconds after joining on; then alone where it says so. The reference is the algorithm of the timesync package on the same exchanges, five to a round.',
  figures: WORLDS.flatMap(({ key, most = 0 }): readonly FigureKind[] => [
    { key, what: `${key}, p95`, unit: 'ms', goal: { type: 'value', most } },
    {
      ...{ key: `${key}, joined`, what: `${key}, p95 after joining`, unit: 'ms' },
      goal: { type: 'none' },
    },
  ]),
  run,
}
