import type { Duration } from '../../time/instant.ts'
import type { Coming, ComingSegment } from './coming.ts'
import { isOver, isRun, type Place, walk } from './outcome.ts'

/** By when the walk must be at a place so that all stops behind it can be met at a cost. */
type Entry = { readonly cost: number; readonly latest: number }

/** The latest times for each cost, both ascending: to be later costs more. */
type Front = readonly Entry[]

/** One thing that can be done with a row: how much of it is left then in ms (null: it is dropped), and what that costs. */
export type Act = { readonly left: Duration | null; readonly cost: number }

type Acts = readonly (readonly Act[])[]

/** What is reached for: by when the items of each segment must end, and the last item of the show; `work` counts down the steps that are left to search in. */
export type Aim = {
  readonly coming: Coming
  readonly segmentEnds: readonly number[]
  readonly showEnd: number
  readonly work: { left: number }
}

/** The fronts at each place of the walk, of which a segment has one before each row and one behind its last. */
type Fronts = { readonly waiting: readonly Front[]; readonly empty: readonly Front[] }

const [ALWAYS, NEVER] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

type Change = (latest: number) => number

/** Adds an entry to those that cost less, unless one of them allows as late a time. */
function add(all: Entry[], next: Entry): void {
  const last = all.at(-1)
  if (next.latest <= (last?.latest ?? NEVER)) return
  if (last?.cost === next.cost) all.pop()
  all.push(next)
}

/** A front with each cost raised, up to `most`, and each latest time changed. */
function changed(front: Front, by: number, most: number, change: Change): Front {
  const all: Entry[] = []
  for (const { cost, latest } of front)
    if (cost + by <= most) add(all, { cost: cost + by, latest: change(latest) })
  return all
}

/** What counts of two fronts. */
function merged(one: Front, other: Front): Front {
  if (one.length === 0) return other
  const all: Entry[] = []
  for (let [a, b] = [0, 0]; ; ) {
    const [first, second] = [one[a], other[b]]
    const isFirst = second === undefined || (first !== undefined && first.cost <= second.cost)
    const next = isFirst ? first : second
    if (next === undefined) return all
    if (isFirst) a++
    else b++
    add(all, next)
  }
}

/** The latest end of what comes before a segment, so that its first item starts no later than `start`; the reverse of `startOf`. */
function latestBefore(coming: Coming, segment: ComingSegment, waits: boolean, start: number) {
  const { inside, pinned } = segment
  if (inside !== null) return (waits ? inside.waiting : inside.empty) > start ? NEVER : ALWAYS
  return Math.max(pinned ?? NEVER, waits ? coming.now : NEVER) > start ? NEVER : start
}

/** The latest end of a segment's items, so that what it holds behind them ends no later than `end`; the reverse of `heldBy`. */
function latestItemsEnd({ slack, allComing, planned }: ComingSegment, end: number, waits: boolean) {
  return planned.end <= end || (!waits && allComing) ? end : end - slack
}

/** What of a front counts between the earliest and the last time at which the walk can be at its place. */
function within(front: Front, earliest: Place | undefined, last: Place | undefined): Front {
  const from = front.findIndex(({ latest }) => latest >= (earliest?.time ?? NEVER))
  const to = front.findIndex(({ latest }) => latest >= (last?.time ?? ALWAYS))
  return from < 0 ? [] : front.slice(from, to < 0 ? front.length : to + 1)
}

/** Where the walk is before and behind each row, where the least or the most is left of each that any of its acts leaves. */
function placesOf(coming: Coming, acts: Acts, pick: typeof Math.min): readonly Place[] {
  const places: Place[] = []
  walk(
    coming,
    (at, place, _, n) => {
      places[at + n] = place
      const left = pick(...(acts[at] ?? []).map((act) => act.left ?? -1))
      return left < 0 ? null : left
    },
    (place, { to }, n) => {
      places[to + n] = place
    },
  )
  return places
}

/** The fronts behind the last row of a segment, from that at the start of the next one. */
function endFronts({ coming, segmentEnds, showEnd }: Aim, n: number, next: Front) {
  const segment = coming.segments[n]
  if (segment === undefined) return { waiting: next, empty: next }
  const own = segmentEnds[n] ?? ALWAYS
  const stop = isRun(coming, segment, false) ? ALWAYS : own
  const waiting: Change = (latest) => Math.min(latestItemsEnd(segment, latest, true), own, showEnd)
  const empty: Change = (latest) =>
    latestBefore(coming, segment, false, Math.min(latestItemsEnd(segment, latest, false), stop))
  return {
    waiting: changed(next, 0, ALWAYS, waiting),
    empty: isOver(segment, false) ? next : changed(next, 0, ALWAYS, empty),
  }
}

/** The front before a row, from those behind it where something waits and where the row is dropped; `start` gives by when it must begin. */
function frontBefore(acts: readonly Act[], waits: Front, same: Front, most: number, start: Change) {
  return acts.reduce<Front>((all, { left, cost }) => {
    const change: Change = (latest) => (left === null ? latest : start(latest - left))
    return merged(all, changed(left === null ? same : waits, cost, most, change))
  }, [])
}

/** At each place of the walk the latest times for each cost up to `most`, from the end back to now: every way of acts is counted. */
export function frontsOf(aim: Aim, acts: Acts, most: number): Fronts {
  const { coming, work } = aim
  const waiting: Front[] = []
  const empty: Front[] = []
  const earliest = placesOf(coming, acts, Math.min)
  const last = placesOf(coming, acts, Math.max)
  let next: Front = [{ cost: 0, latest: ALWAYS }]
  for (const [n, segment] of [...coming.segments.entries()].reverse()) {
    const start: Change = (latest) => latestBefore(coming, segment, true, latest)
    let { waiting: waits, empty: none } = endFronts(aim, n, next)
    waiting[segment.to + n] = waits
    empty[segment.to + n] = none
    for (let place = segment.to + n - 1; place >= segment.from + n; place--) {
      const own = acts[place - n] ?? []
      work.left -= own.length * (waits.length + 1)
      // Behind a row that is never dropped something always waits.
      none = earliest[place]?.waits ? [] : frontBefore(own, waits, none, most, start)
      const all = frontBefore(own, waits, waits, most, (latest) => latest)
      waits = within(all, earliest[place], last[place])
      waiting[place] = waits
      empty[place] = none
    }
    next = within(none, earliest[segment.from + n], last[segment.from + n])
  }
  return { waiting, empty }
}

/** What the rest of the walk costs at the least from a place; infinite where no way keeps the stops. */
export function costFrom({ waiting, empty }: Fronts, at: number, { time, waits }: Place): number {
  const front = (waits ? waiting : empty)[at]
  return front?.find(({ latest }) => latest >= time)?.cost ?? ALWAYS
}

/** The latest end of a walk at a place, so that all stops behind it are met at any cost. */
export function latestAt({ waiting }: Fronts, at: number): number {
  return waiting[at]?.at(-1)?.latest ?? NEVER
}
