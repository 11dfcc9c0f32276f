import { CALM, EXACT } from '../../../client/live/clockSyncPace.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type Range, random, randomIn } from '../clock/random.ts'
import { SimulatedScreen, type Wander } from '../clock/screen.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'

/** Simulated screens of all rounds. */
const LIVES = 10_000

/** The maximum drift of a clock: 200 ms in 1,000 s, either way. */
const MOST_DRIFT = 200e-6

/** How much the drift of every other screen varies, and in which period (ms): temperature, or a slewed server clock. */
const WANDER: Range = [0, 50e-6]
const PERIOD: Range = [MINUTE, 20 * MINUTE]

/** Delays of one way, in ms: the slower way can take ten times the other. */
const WAYS: readonly Range[] = [
  [1, 15],
  [20, 40],
  [20, 200],
  [200, 400],
]

/** When the clock is changed, and how long a screen runs, in ms. */
const CHANGE_AT: Range = [5 * SECOND, 3 * MINUTE]
const LASTS = 5 * MINUTE

/** The rounding error of sums with a million milliseconds. */
const ROUNDING_ERROR = 1e-6

/** Violations right after the clock changed, before any exchange, and at all other times. */
type Violations = { atOnce: number; later: number }

function measure(screen: SimulatedScreen, violations: Violations, when: keyof Violations): void {
  const known = screen.clock.estimate(screen.now)
  if (known === null) return
  const off = Math.abs(known.offset - screen.offset(screen.now))
  if (off > known.error + ROUNDING_ERROR) violations[when] += 1
}

function wandering(draw: () => number): Wander {
  return { by: randomIn(WANDER, draw), period: randomIn(PERIOD, draw), phase: draw() }
}

/** Simulates a screen whose server restarts with another clock, or whose device sleeps, by up to an hour. */
function simulateLife(draw: () => number, violations: Violations): void {
  const way = () => WAYS[Math.floor(draw() * WAYS.length)] ?? [1, 15]
  const wander = draw() < 0.5 ? wandering(draw) : { by: 0, period: MINUTE, phase: 0 }
  const drift = randomIn([wander.by - MOST_DRIFT, MOST_DRIFT - wander.by], draw)
  const pace = draw() < 0.5 ? EXACT : CALM
  const screen = new SimulatedScreen({ up: way(), down: way(), drift, wander }, pace, draw)
  const changeAt = randomIn(CHANGE_AT, draw)
  for (let time = SECOND; time < changeAt; time += SECOND) {
    screen.runUntil(time)
    measure(screen, violations, 'later')
  }
  const by = randomIn([-HOUR, HOUR], draw)
  if (draw() < 0.5) screen.restartServer(by, 'second')
  else screen.sleep(Math.abs(by))
  measure(screen, violations, 'atOnce')
  for (let time = screen.now + SECOND; time < LASTS; time += SECOND) {
    screen.runUntil(time)
    measure(screen, violations, 'later')
  }
}

async function run(bench: Bench) {
  const lives = Math.ceil(bench.size(LIVES) / bench.rounds)
  const rounds = await inRounds(bench, (round) => {
    const draw = random(1_000 + round)
    const violations: Violations = { atOnce: 0, later: 0 }
    for (let life = 0; life < lives; life += 1) simulateLife(draw, violations)
    return violations
  })
  return {
    later: valuesOf(rounds, ({ later }) => later),
    atOnce: valuesOf(rounds, ({ atOnce }) => atOnce),
  }
}

/** Measures whether the error bounds of screens are right. */
export const clockBounds: Row = {
  name: 'clock-bounds',
  what: 'Offsets outside the bounds that a screen gives for them',
  how: 'Simulated: 10,000 screens on links whose two ways differ up to tenfold, on clocks that drift by up to 200 ppm, in every other life with a part of up to 50 ppm that comes and goes, looked at once a second for five minutes; in each life the server starts again with its clock put by up to an hour either way, or the device sleeps for up to an hour and notices. A violation is a true offset outside the estimate and its error; those between a clock that was put and the first exchange behind that are counted apart.',
  figures: [
    figure('later', 'violations', '', atMost(0)),
    figure('atOnce', 'violations before the first exchange', '', atMost(0)),
  ],
  run,
}
