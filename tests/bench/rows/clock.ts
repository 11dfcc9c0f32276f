import { CALM, EXACT, type Pace } from '../../../client/live/clockSync.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { LINKS, linkName, watchClocks } from '../clock/links.ts'
import { type Range, random } from '../clock/random.ts'
import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, type Values, valuesOf } from '../row.ts'

/** The limit of the p95 for each link, in ms. */
const MOST = [1, 1.5, 8]

/** How long screens are watched, and how often they are measured, in ms. */
type Watch = { readonly lasts: number; readonly every: number }

const BEGINNING: Watch = { lasts: 15 * MINUTE, every: SECOND }
/** Includes the longest pauses between exchanges. */
const WHOLE: Watch = { lasts: 180 * MINUTE, every: 20 * SECOND }

/** Screens that show seconds, and audience screens, which show minutes and exchange less often. */
const KINDS = [
  { name: '', pace: EXACT, watch: BEGINNING, goal: true },
  { name: ', audience', pace: CALM, watch: BEGINNING, goal: true },
  { name: ', audience, three hours', pace: CALM, watch: WHOLE, goal: false },
]

/** Screens a round. */
const SCREENS = 200

/** When the measurement begins, in ms: after the burst of the first two links, and a dozen exchanges of the third. */
const JOINED = 4 * SECOND

type Errors = { readonly ours: number[]; readonly timesync: number[] }

/** Errors of the first measurement, and of all. */
type Looks = { readonly first: Errors; readonly all: Errors }

const noErrors = (): Errors => ({ ours: [], timesync: [] })

/** Measures the clock of one screen again and again. */
function follow({ each, pace, watch }: LinkCase, draw: () => number, { first, all }: Looks): void {
  const off = watchClocks(each, pace, draw)
  for (let time = JOINED; time < watch.lasts; time += watch.every) {
    const { ours, timesync } = off(time)
    for (const errors of time === JOINED ? [first, all] : [all]) {
      errors.ours.push(Math.abs(ours))
      errors.timesync.push(Math.abs(timesync))
    }
  }
}

/** Returns the p95 of the errors of each round. */
const p95 = (rounds: readonly Errors[]): Values =>
  valuesOf(rounds, ({ ours, timesync }) => [percentile(ours, 0.95), percentile(timesync, 0.95)])

/** A kind of link with a kind of screen; `most` is the limit in ms. */
type LinkCase = {
  readonly key: string
  readonly each: Range
  readonly pace: Pace
  readonly watch: Watch
  readonly most: number | null
}

const CASES: readonly LinkCase[] = KINDS.flatMap(({ name, goal, ...kind }) =>
  LINKS.map((each, link) => ({
    ...kind,
    key: `${linkName(each)}${name}`,
    each,
    most: goal ? (MOST[link] ?? null) : null,
  })),
)

async function run(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const linkCase of CASES) {
    const { key } = linkCase
    const rounds = await inRounds(
      bench,
      (round) => {
        const draw = random(round + 1)
        const errors: Looks = { first: noErrors(), all: noErrors() }
        for (let screen = 0; screen < bench.size(SCREENS); screen += 1)
          follow(linkCase, draw, errors)
        return errors
      },
      `${key}, `,
    )
    measured[`${key}, joined`] = p95(rounds.map(({ first }) => first))
    measured[key] = p95(rounds.map(({ all }) => all))
  }
  return measured
}

/** Measures the error of screens' estimates of the server clock. */
export const clockError: Row = {
  name: 'clock-error',
  what: 'Clock error of screens on links of three kinds',
  how: 'Simulated: screens that make their exchanges as in the browser, at the pace of those that show seconds or of the audience, and hear 120 events an hour, on clocks that drift by up to 20 ppm, looked at once a second for fifteen minutes, or three times a minute for three hours where it says so, from four seconds after joining on; then alone where it says so. The reference is the algorithm of the timesync package on the same exchanges, five to a round.',
  figures: CASES.flatMap(({ key, most, watch }) => [
    figure(key, `${key}, p95`, 'ms', most === null ? null : atMost(most)),
    ...(watch === WHOLE ? [] : [figure(`${key}, joined`, `${key}, p95 after joining`, 'ms')]),
  ]),
  run,
}
