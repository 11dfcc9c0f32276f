import { CALM, EXACT, type Pace } from '../../../client/live/exchangePace.ts'
import { chance, type Range } from '../clock/chance.ts'
import { LINKS, linkName, watched } from '../clock/links.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, FigureKind, Row, Values } from '../row.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The p95 that each link is held to, in ms. */
const MOST = [1, 1.5, 8]

/** How long screens are watched, and how often they are looked at, in ms. */
type Watch = { readonly lasts: number; readonly every: number }

const BEGINNING: Watch = { lasts: 15 * MINUTE, every: SECOND }
/** With the longest pauses between exchanges in it. */
const WHOLE: Watch = { lasts: 180 * MINUTE, every: 20 * SECOND }

/** Screens that show seconds, and the audience's, which show minutes and exchange more rarely; `goal` where one was set. */
const KINDS = [
  { name: '', pace: EXACT, watch: BEGINNING, goal: true },
  { name: ', audience', pace: CALM, watch: BEGINNING, goal: true },
  { name: ', audience, three hours', pace: CALM, watch: WHOLE, goal: false },
]

/** Screens a round. */
const SCREENS = 200

/** When screens are looked at first, in ms: by then the burst after joining is over on the first two links, and has a dozen exchanges on the third. */
const JOINED = 4 * SECOND

type Errors = { readonly ours: number[]; readonly timesync: number[] }

/** Errors at the first look, and at all of them. */
type Looks = { readonly first: Errors; readonly all: Errors }

const noErrors = (): Errors => ({ ours: [], timesync: [] })

/** Looks at one screen's clock time and again. */
function follow({ each, pace, watch }: World, draw: () => number, { first, all }: Looks): void {
  const off = watched(each, pace, draw)
  for (let time = JOINED; time < watch.lasts; time += watch.every) {
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

/** One kind of link with one kind of screen on it; `most` is what it is held to, in ms. */
type World = {
  readonly key: string
  readonly each: Range
  readonly pace: Pace
  readonly watch: Watch
  readonly most: number | null
}

/** Each link with each kind of screen. */
const WORLDS: readonly World[] = KINDS.flatMap(({ name, goal, ...kind }) =>
  LINKS.map((each, link) => ({
    ...kind,
    key: `${linkName(each)}${name}`,
    each,
    most: goal ? (MOST[link] ?? null) : null,
  })),
)

async function run(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const world of WORLDS) {
    const { key } = world
    const first: Worst[] = []
    const all: Worst[] = []
    for (let round = 0; round < bench.rounds; round += 1) {
      bench.say(`${key}, round ${round + 1} of ${bench.rounds}`)
      const draw = chance(round + 1)
      const looks: Looks = { first: noErrors(), all: noErrors() }
      for (let screen = 0; screen < bench.size(SCREENS); screen += 1) follow(world, draw, looks)
      first.push(worst(looks.first))
      all.push(worst(looks.all))
    }
    measured[`${key}, joined`] = valuesOf(first)
    measured[key] = valuesOf(all)
  }
  return measured
}

const joined = (key: string): FigureKind => ({
  key: `${key}, joined`,
  what: `${key}, p95 after joining`,
  unit: 'ms',
  goal: { type: 'none' },
})

/** How far a screen's idea of the server's clock is off. */
export const clockError: Row = {
  name: 'clock-error',
  what: 'Clock error of screens on links of three kinds',
  how: 'Simulated: screens that make their exchanges as in the browser, at the pace of those that show seconds or of the audience, and hear 120 events an hour, on clocks that drift by up to 20 ppm, looked at once a second for fifteen minutes, or three times a minute for three hours where it says so, from four seconds after joining on; then alone where it says so. The reference is the algorithm of the timesync package on the same exchanges, five to a round.',
  figures: WORLDS.flatMap(({ key, most, watch }): readonly FigureKind[] => [
    {
      key,
      what: `${key}, p95`,
      unit: 'ms',
      goal: most === null ? { type: 'none' } : { type: 'value', most },
    },
    ...(watch === WHOLE ? [] : [joined(key)]),
  ]),
  run,
}
