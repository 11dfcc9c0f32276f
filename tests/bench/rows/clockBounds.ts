import { CALM, EXACT } from '../../../client/live/exchangePace.ts'
import { chance, type Range, within } from '../clock/chance.ts'
import { SimulatedScreen, type Wander } from '../clock/screen.ts'
import type { Bench, Row } from '../row.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The ten thousand, spread over the rounds. */
const LIVES = 10_000

/** As far apart as clocks may run: 200 ms in 1,000 s, either way. */
const MOST_DRIFT = 200e-6

/** By how much the drift of every other screen comes and goes, either way, within how long, in ms: warmth, or a server's clock that is slewed. */
const WANDER: Range = [0, 50e-6]
const PERIOD: Range = [MINUTE, 20 * MINUTE]

/** Each way on its own: the slower can take ten times the other, always. */
const WAYS: readonly Range[] = [
  [1, 15],
  [20, 40],
  [20, 200],
  [200, 400],
]

/** When the clock is put, and how long it is looked at, in ms. */
const PUT_AT: Range = [5 * SECOND, 3 * MINUTE]
const LASTS = 5 * MINUTE

/** Rounding of sums with a million milliseconds in them. */
const HAIR = 1e-6

/** Violations at the first look after the clock was put, before any exchange could tell, and at all others. */
type Seen = { atOnce: number; later: number }

function look(screen: SimulatedScreen, seen: Seen, when: keyof Seen): void {
  const known = screen.clock.estimate(screen.now)
  if (known === null) return
  const off = Math.abs(known.offset - screen.offset(screen.now))
  if (off > known.error + HAIR) seen[when] += 1
}

function wandering(draw: () => number): Wander {
  return { by: within(WANDER, draw), period: within(PERIOD, draw), phase: draw() }
}

/** One screen whose server starts again with another clock, or whose device sleeps, an hour either way at the most. */
function live(draw: () => number, seen: Seen): void {
  const way = () => WAYS[Math.floor(draw() * WAYS.length)] ?? [1, 15]
  const wander = draw() < 0.5 ? wandering(draw) : { by: 0, period: MINUTE, phase: 0 }
  const drift = within([wander.by - MOST_DRIFT, MOST_DRIFT - wander.by], draw)
  const pace = draw() < 0.5 ? EXACT : CALM
  const screen = new SimulatedScreen({ up: way(), down: way(), drift, wander }, pace, draw)
  const putAt = within(PUT_AT, draw)
  for (let time = SECOND; time < putAt; time += SECOND) {
    screen.until(time)
    look(screen, seen, 'later')
  }
  const by = within([-HOUR, HOUR], draw)
  if (draw() < 0.5) screen.restarted(by, 'second')
  else screen.slept(Math.abs(by))
  look(screen, seen, 'atOnce')
  for (let time = screen.now + SECOND; time < LASTS; time += SECOND) {
    screen.until(time)
    look(screen, seen, 'later')
  }
}

async function run(bench: Bench) {
  const atOnce: number[] = []
  const later: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const draw = chance(1_000 + round)
    const seen: Seen = { atOnce: 0, later: 0 }
    const lives = Math.ceil(bench.size(LIVES) / bench.rounds)
    for (let life = 0; life < lives; life += 1) live(draw, seen)
    atOnce.push(seen.atOnce)
    later.push(seen.later)
  }
  return { later: { ours: later }, atOnce: { ours: atOnce } }
}

/** Whether a screen that says how sure it is is right about that. */
export const clockBounds: Row = {
  name: 'clock-bounds',
  what: 'Offsets outside the bounds that a screen gives for them',
  how: 'Simulated: 10,000 screens on links whose two ways differ up to tenfold, on clocks that drift by up to 200 ppm, in every other life with a part of up to 50 ppm that comes and goes, looked at once a second for five minutes; in each life the server starts again with its clock put by up to an hour either way, or the device sleeps for up to an hour and notices. A violation is a true offset outside the estimate and its error; those between a clock that was put and the first exchange behind that are counted apart.',
  figures: [
    { key: 'later', what: 'violations', unit: '', goal: { type: 'value', most: 0 } },
    {
      key: 'atOnce',
      what: 'violations before the first exchange',
      unit: '',
      goal: { type: 'value', most: 0 },
    },
  ],
  run,
}
