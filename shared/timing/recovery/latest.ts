import { type Duration, type Instant, instant } from '../../time/instant.ts'
import type { Coming, ComingSegment } from './coming.ts'
import { heldBy, isOver, isRun, startOf } from './outcome.ts'

/** By when the walk must be at a place so that all stops behind it can be kept at a cost. */
type Entry = { readonly cost: number; readonly latest: number }

/** The latest times for each cost, both ascending: to be later costs more. */
type Front = readonly Entry[]

/** One thing that can be done with a row: how much of it is left then in ms (null: it is dropped), and what that costs. */
export type Act = { readonly left: Duration | null; readonly cost: number }

/** Counts what the searches of one moment do, up to a limit: past it they go on without trying every way (V3). */
export class Work {
  #left: number

  constructor(steps: number) {
    this.#left = steps
  }

  count(steps: number): void {
    this.#left -= steps
  }

  /** Whether not every way could be tried. */
  get isCut(): boolean {
    return this.#left < 0
  }
}

/** By when the items of each segment must end, and the last item of the show. */
export type Deadlines = { readonly segments: readonly number[]; readonly end: number }

/** Where the walk is: when what is laid so far ends, and whether anything of the segment waits so far. */
export type Place = { readonly time: Instant; readonly waits: boolean }

/** The fronts at each place of the walk, of which a segment has one before each row and one behind its last. */
export type Fronts = { readonly waiting: readonly Front[]; readonly empty: readonly Front[] }

const NEVER: Front = []

/** A front at which each latest time is changed by a function that grows with it, and each cost by the same amount. */
function shifted(front: Front, by: number, most: number, change: (latest: number) => number) {
  const all: Entry[] = []
  for (const { cost, latest } of front) {
    if (cost + by > most) break
    const now = change(latest)
    if (now > (all.at(-1)?.latest ?? Number.NEGATIVE_INFINITY))
      all.push({ cost: cost + by, latest: now })
  }
  return all
}

/** The best of two fronts. */
function merged(one: Front, other: Front): Front {
  if (one.length === 0) return other
  const all: Entry[] = []
  let [a, b, latest] = [0, 0, Number.NEGATIVE_INFINITY]
  for (;;) {
    const [first, second] = [one[a], other[b]]
    const next = second === undefined || (first && first.cost <= second.cost) ? first : second
    if (next === undefined) return all
    if (next === first) a++
    else b++
    if (next.latest <= latest) continue
    latest = next.latest
    if (all.at(-1)?.cost === next.cost) all.pop()
    all.push(next)
  }
}

/** The latest end of what comes before a segment, so that its first item starts no later than `start`; the reverse of `startOf`. */
function latestBefore(coming: Coming, segment: ComingSegment, waits: boolean, start: number) {
  const { inside, pinned } = segment
  const earliest = inside
    ? startOf(coming, segment, null, waits)
    : Math.max(pinned ?? Number.NEGATIVE_INFINITY, waits ? coming.now : Number.NEGATIVE_INFINITY)
  if (earliest > start) return Number.NEGATIVE_INFINITY
  return inside ? Number.POSITIVE_INFINITY : start
}

/** The latest end of a segment's items, so that what it holds behind them ends no later than `end`; the reverse of `heldBy`. */
function latestItemsEnd({ slack, allComing, planned }: ComingSegment, end: number, waits: boolean) {
  return planned.end <= end || (!waits && allComing) ? end : end - slack
}

/** Where the next segment begins its walk, once nothing more of this one is to come. */
export function crossed(coming: Coming, segment: ComingSegment, { time, waits }: Place): Place {
  if (isOver(segment, waits)) return { time, waits: false }
  const itemsEnd = waits ? time : startOf(coming, segment, time, false)
  return { time: instant(itemsEnd + heldBy(segment, itemsEnd, waits)), waits: false }
}

/** Where the walk is behind a row that has so much left. */
export function behind(
  coming: Coming,
  segment: ComingSegment,
  { time, waits }: Place,
  left: Duration | null,
): Place {
  if (left === null) return { time, waits }
  const start = waits ? time : startOf(coming, segment, time, true)
  return { time: instant(start + left), waits: true }
}

/** Where the walk begins. */
export function beginning({ segments, now }: Coming): Place {
  const [first] = segments
  return { time: first?.pinned ?? first?.planned.start ?? now, waits: false }
}

/** What of a front counts between the earliest and the latest time at which the walk can be at its place. */
function within(front: Front, earliest: number, last: number): Front {
  const from = front.findIndex(({ latest }) => latest >= earliest)
  const to = front.findIndex(({ latest }) => latest >= last)
  return from < 0 ? NEVER : front.slice(from, to < 0 ? front.length : to + 1)
}

/** When the walk is at each place, where one act is chosen for each row. */
function timesOf(coming: Coming, lefts: readonly (Duration | null)[]): readonly number[] {
  const times: number[] = []
  let place = beginning(coming)
  coming.segments.forEach((segment, n) => {
    for (let at = segment.from; at < segment.to; at++) {
      times[at + n] = place.time
      place = behind(coming, segment, place, lefts[at] ?? null)
    }
    times[segment.to + n] = place.time
    place = crossed(coming, segment, place)
  })
  return times
}

/** The least, or the most, that is left of each row by any of its acts. */
function extremes(acts: readonly (readonly Act[])[], pick: (...lefts: number[]) => number) {
  return acts.map((own) => {
    const left = pick(...own.map((act) => act.left ?? -1))
    return left < 0 ? null : left
  })
}

/** The fronts behind the last row of a segment, from that at the start of the next one. */
function endFronts(coming: Coming, n: number, next: Front, { segments, end }: Deadlines) {
  const segment = coming.segments[n]
  const own = segments[n] ?? Number.POSITIVE_INFINITY
  if (segment === undefined) return { waiting: next, empty: next }
  const upTo = (waits: boolean) => (latest: number) =>
    Math.min(latestItemsEnd(segment, latest, waits), waits ? Math.min(own, end) : latest)
  const empty = (latest: number) => {
    const stop = isRun(coming, segment, false) ? Number.POSITIVE_INFINITY : own
    return latestBefore(coming, segment, false, Math.min(upTo(false)(latest), stop))
  }
  return {
    waiting: shifted(next, 0, Number.POSITIVE_INFINITY, upTo(true)),
    empty: isOver(segment, false) ? next : shifted(next, 0, Number.POSITIVE_INFINITY, empty),
  }
}

/** At each place of the walk the latest times for each cost up to `most`, from the end back to now: every way of acts is counted. */
export function frontsOf(
  coming: Coming,
  acts: readonly (readonly Act[])[],
  deadlines: Deadlines,
  most: number,
  work: Work,
): Fronts {
  const waiting: Front[] = []
  const empty: Front[] = []
  let next: Front = [{ cost: 0, latest: Number.POSITIVE_INFINITY }]
  const earliest = timesOf(coming, extremes(acts, Math.min))
  const last = timesOf(coming, extremes(acts, Math.max))
  for (let n = coming.segments.length - 1; n >= 0; n--) {
    const segment = coming.segments[n]
    if (segment === undefined) continue
    const { from, to } = segment
    let { waiting: waits, empty: bare } = endFronts(coming, n, next, deadlines)
    waiting[to + n] = waits
    empty[to + n] = bare
    // Behind a row that is not dropped something always waits.
    const sure = acts.findIndex((own, at) => at >= from && own.every(({ left }) => left !== null))
    for (let at = to - 1; at >= from; at--) {
      let [w, e]: [Front, Front] = [NEVER, NEVER]
      for (const { left, cost } of acts[at] ?? []) {
        const before = (latest: number) =>
          left === null ? latest : latestBefore(coming, segment, true, latest - left)
        w = merged(
          w,
          shifted(waits, cost, most, (latest) => latest - (left ?? 0)),
        )
        if (at <= sure || sure < 0)
          e = merged(e, shifted(left === null ? bare : waits, cost, most, before))
        work.count(waits.length + 1)
      }
      // Where everything before may be dropped, the walk is as early as what comes before the segment.
      waits = within(w, earliest[at + n] ?? 0, last[at + n] ?? 0)
      bare = e
      waiting[at + n] = waits
      empty[at + n] = bare
    }
    next = within(bare, earliest[from + n] ?? 0, last[from + n] ?? 0)
    empty[from + n] = next
  }
  return { waiting, empty }
}

/** What the rest of the walk costs at the least from a place; infinite where no way keeps the stops. */
export function costFrom({ waiting, empty }: Fronts, at: number, { time, waits }: Place): number {
  const front = (waits ? waiting : empty)[at] ?? NEVER
  return front.find(({ latest }) => latest >= time)?.cost ?? Number.POSITIVE_INFINITY
}

/** The latest end of a walk at a place, so that all stops behind it are kept at any cost. */
export function latestAt({ waiting }: Fronts, at: number): number {
  return waiting[at]?.at(-1)?.latest ?? Number.NEGATIVE_INFINITY
}
