import { CALM, EXACT, type Pace } from '../../../client/live/clockSync.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type ClockErrors, LINKS, linkName, watchClocks } from '../clock/links.ts'
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

/** The limit of the p99 for each link, in ms; the last one is a frame. */
const MOST_APART = [2, 2, 16.7]

/** Pairs of screens a round, and how long each runs, in ms. */
const PAIRS = 100
const LASTS = 15 * MINUTE

/** How late a timer of the ticker may be, in ms: it rounds up to whole milliseconds. */
const ROUNDED_UP = 1

type Estimator = 'ours' | 'timesync'

/** Returns how far apart two screens flip at the same boundary: a clock that is ahead flips early, a timer flips late. */
function apart(kind: Estimator, one: ClockErrors, other: ClockErrors, draw: () => number): number {
  const late = (off: ClockErrors) => ROUNDED_UP * draw() - off[kind]
  return Math.abs(late(one) - late(other))
}

/** Measures the p99 of pairs that join together and flip a digit each second. */
function measureApart(
  each: Range,
  pairs: number,
  draw: () => number,
): Readonly<Record<Estimator, number>> {
  const all: Record<Estimator, number[]> = { ours: [], timesync: [] }
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = watchClocks(each, EXACT, draw)
    const other = watchClocks(each, EXACT, draw)
    for (let time = JOINED; time < LASTS; time += SECOND) {
      const offs = [one(time), other(time)] as const
      all.ours.push(apart('ours', ...offs, draw))
      all.timesync.push(apart('timesync', ...offs, draw))
    }
  }
  return { ours: percentile(all.ours, 0.99), timesync: percentile(all.timesync, 0.99) }
}

async function runApart(bench: Bench) {
  const measured: Record<string, Values> = {}
  for (const each of LINKS) {
    const rounds = await inRounds(
      bench,
      (round) => measureApart(each, bench.size(PAIRS), random(2_000 + round)),
      `${linkName(each)}, `,
    )
    measured[linkName(each)] = valuesOf(rounds, ({ ours, timesync }) => [ours, timesync])
  }
  return measured
}

/** Measures whether adjacent screens change their digits together. */
export const clockApart: Row = {
  name: 'clock-apart',
  what: 'How far apart two screens schedule the flip of the same digit',
  how: 'Simulated: pairs of screens that show seconds, each on a link of the kind and with a drift of its own of up to 20 ppm, join one server at once and flip a digit a second at its boundary in server time by their own estimates, on timers of whole milliseconds as the ticker sets them, from four seconds after joining on for fifteen minutes. How late the browser runs a timer and draws the frame comes on top. The reference is two screens with the estimate of the timesync package on the same exchanges.',
  figures: LINKS.map((each, link) =>
    figure(linkName(each), `${linkName(each)}, p99`, 'ms', atMost(MOST_APART[link] ?? 0)),
  ),
  run: runApart,
}
