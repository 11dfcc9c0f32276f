import type { Audience } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { HOUR, type Instant, plus } from '../../../shared/time/instant.ts'
import { recovery } from '../../../shared/timing/recovery/recovery.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { answering } from '../processes/answering.ts'
import { type Played, played } from '../stage/played.ts'
import { monotonic } from '../wire/monotonic.ts'

/** What the pure functions take, in µs a call, on a show of so many items. */
export type Sums = {
  /** Of one state, second after second, as a screen asks for it. */
  readonly timeline: number
  /** With the event before it, so that each is of a state never seen before. */
  readonly fresh: number
  /** The ways to land an hour earlier than it would, with breaks among the talks and some that give nothing by themselves. */
  readonly recovery: number
  readonly evolve: number
  readonly visibleEvent: number
  readonly visibleState: number
}

/** What the process of the sums can be asked. */
export type SumsAsks = {
  readonly measure: { readonly ask: { readonly items: number }; readonly answer: Sums }
}

const AUDIENCE: Audience = { roles: ['audience'], person: null, booth: null }

/** How long each function is called again and again, in ms. */
const FOR = 300

/** Compiled, and with caches filled, by then, in ms. */
const WARM = 150

const shows = new Map<number, Played>()

function showOf(items: number): Played {
  const known = shows.get(items) ?? played(items)
  shows.set(items, known)
  return known
}

/** Every tenth talk becomes a break that may go, and every third gives only where it is asked. */
function mixed(item: Item, n: number): Item {
  if (n % 10 === 9)
    return { ...item, kind: 'break', speakers: [], slimming: { least: 0, dropRank: 1 } }
  return n % 3 === 0 ? { ...item, slimming: { least: item.planned, dropRank: null } } : item
}

/** The same show, mixed, with a hard stop an hour before it would end, which might move half an hour. */
function late(state: ShowState, now: Instant): ShowState {
  const { published } = state
  const end = timeline(state, now)?.projectedEnd
  if (published === null || end === undefined) throw new Error('the show is on air')
  const hardStop = { at: plus(end, -HOUR), movableTo: plus(end, -HOUR / 2) }
  const { agenda } = published
  const segments = agenda.segments.map((one) => ({ ...one, items: one.items.map(mixed) }))
  return { ...state, published: { ...published, agenda: { ...agenda, hardStop, segments } } }
}

/** What has been computed: looked at in the end, so that no call can be left out as of no use. */
let computed = 0

/** How many µs a call takes on average; `act` makes so many calls. */
function timed(calls: number, act: () => unknown): number {
  for (const start = monotonic(); monotonic() - start < WARM; ) act()
  const start = monotonic()
  let rounds = 0
  while (monotonic() - start < FOR) {
    if (act() !== null) computed += 1
    rounds += 1
  }
  return ((monotonic() - start) * 1_000) / (rounds * calls)
}

answering<SumsAsks>({
  measure({ items }) {
    const { state, now, steps } = showOf(items)
    let later = now
    const tight = late(state, now)
    const sums = {
      timeline: timed(1, () => {
        later = plus(later, 1)
        return timeline(state, later)
      }),
      fresh: timed(steps.length, () =>
        steps.findLast(
          ({ before, recorded }) => timeline(evolve(before, recorded), recorded.at) === null,
        ),
      ),
      recovery: timed(1, () => recovery(tight, now)),
      evolve: timed(steps.length, () =>
        steps.map(({ before, recorded }) => evolve(before, recorded)),
      ),
      visibleEvent: timed(steps.length, () =>
        steps.map(({ before, recorded }) => visibleEvent(before, recorded, AUDIENCE)),
      ),
      visibleState: timed(1, () => visibleState(state, AUDIENCE)),
    }
    if (computed === 0) throw new Error('nothing was computed')
    return sums
  },
})
