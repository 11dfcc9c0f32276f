/** An item as the simulator takes it; lengths in whole seconds. `planned` is 0 when it was added live (P6). */
export type SimItem = {
  readonly id: string
  readonly segment: number
  readonly planned: number
  readonly allotted: number
  readonly least: number
  readonly spent: number
  readonly status: 'waiting' | 'on' | 'done' | 'dropped'
}

/** A segment as the simulator takes it; times in seconds of the epoch, `filled` what its items came to when published. */
export type SimSegment = {
  readonly pinned: number | null
  readonly budget: number | null
  readonly filled: number
  readonly mustEndBy: number | null
}

/** Everything that has happened by `now`: items in order, how far the run has come, when the last item really ended. */
export type World = {
  readonly now: number
  readonly segments: readonly SimSegment[]
  readonly items: readonly SimItem[]
  readonly reached: number
  readonly lastEnd: number | null
  readonly stop: number | null
}

/** When each waiting item will start, and when the last one ends, in seconds (null: nothing was or will be on). */
export type Forecast = { readonly starts: ReadonlyMap<string, number>; readonly end: number | null }

/** The plan: every item's planned start, every segment's planned end (P1, P6). */
export function plan(world: World): { starts: ReadonlyMap<string, number>; ends: number[] } {
  const starts = new Map<string, number>()
  const ends: number[] = []
  let clock = 0
  world.segments.forEach(({ pinned, budget }, n) => {
    clock = Math.max(clock, pinned ?? 0)
    let within = clock
    for (const item of itemsOf(world, n)) {
      starts.set(item.id, within)
      within += item.planned
    }
    clock = budget === null ? within : clock + budget
    ends.push(clock)
  })
  return { starts, ends }
}

/** Lives through the rest of the show, second by second, by rules R, T1, T1b and T2 (nothing shared with the project's own timing). */
export function forecast(world: World): Forecast {
  const { ends } = plan(world)
  const on = world.items.find(({ status }) => status === 'on')
  const starts = new Map<string, number>()
  let clock = on === undefined ? (world.lastEnd ?? world.now) : runOut(on, world.now)
  let segment = world.items[world.reached]?.segment ?? -1
  let end = on === undefined ? world.lastEnd : clock
  for (const item of waitingAfter(world, world.reached)) {
    for (; segment < item.segment; segment++) {
      const slack = slackOf(world, segment)
      for (let idle = 0; idle < slack && clock < (ends[segment] ?? 0); idle++) clock++
      clock = opened(world, segment + 1, item.segment, clock)
    }
    clock = Math.max(clock, world.now)
    starts.set(item.id, clock)
    clock = runOut(item, clock)
    end = clock
  }
  return { starts, end }
}

/** The last second at which a waiting item can start so that all that follows keeps every later stop; found by trying (T4). */
export function lastStart(world: World, id: string, at: 'allotted' | 'least') {
  const from = world.items.findIndex((item) => item.id === id)
  const queue = waitingAfter(world, from - 1)
  const stops = [world.stop, ...queue.map((item) => mustEnd(world, item))]
  const known = stops.filter((stop) => stop !== null)
  if (known.length === 0) return null
  const tooLate = Math.max(...known) + 1
  for (const step of [60, 1]) {
    for (let start = tooLate; start > tooLate - 172_800; start -= step)
      if (fits(world, queue, start, at))
        return step === 1 ? start : refined(world, queue, start, at)
  }
  return 'never' as const
}

function refined(world: World, queue: readonly SimItem[], from: number, at: 'allotted' | 'least') {
  let start = from
  while (fits(world, queue, start + 1, at)) start++
  return start
}

function fits(world: World, queue: readonly SimItem[], start: number, at: 'allotted' | 'least') {
  let clock = start
  let segment = queue[0]?.segment ?? 0
  for (const item of queue) {
    for (; segment < item.segment; segment++)
      clock = Math.max(clock, world.segments[segment + 1]?.pinned ?? clock)
    clock += Math.max(0, (at === 'least' ? item.least : item.allotted) - item.spent)
    if (clock > (mustEnd(world, item) ?? clock)) return false
  }
  return clock <= (world.stop ?? clock)
}

function runOut(item: SimItem, start: number): number {
  let clock = start
  for (let spent = item.spent; spent < item.allotted; spent++) clock++
  return clock
}

/** Waits for a segment's clock time; one on the way whose turn is over already holds nothing up. */
function opened(world: World, segment: number, target: number, clock: number): number {
  if (segment !== target && isOver(world, segment)) return clock
  const pinned = world.segments[segment]?.pinned ?? clock
  let until = clock
  while (until < pinned) until++
  return until
}

/** What a segment can wait at its end (P2): nothing where all was dropped, or where its turn passed before. */
function slackOf(world: World, segment: number): number {
  const present = world.items[world.reached]?.segment === segment
  const dropped = itemsOf(world, segment).every(({ status }) => status === 'dropped')
  if (dropped || (!present && isOver(world, segment))) return 0
  const { budget, filled } = world.segments[segment] ?? { budget: null, filled: 0 }
  return budget === null ? 0 : Math.max(0, budget - filled)
}

function isOver(world: World, segment: number): boolean {
  const items = itemsOf(world, segment)
  return (
    items.some(({ status }) => status === 'done') &&
    items.every(({ status }) => status !== 'waiting')
  )
}

function itemsOf(world: World, segment: number): readonly SimItem[] {
  return world.items.filter((item) => item.segment === segment)
}

function waitingAfter(world: World, index: number): readonly SimItem[] {
  return world.items.slice(index + 1).filter(({ status }) => status === 'waiting')
}

function mustEnd(world: World, item: SimItem): number | null {
  return world.segments[item.segment]?.mustEndBy ?? null
}
