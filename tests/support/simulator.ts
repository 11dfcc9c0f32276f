/** An item as the simulator takes it; lengths in whole seconds. `planned` is 0 when it was added live (P6). */
export type SimItem = {
  readonly id: string
  readonly segment: number
  readonly planned: number
  readonly allotted: number
  readonly least: number
  readonly spent: number
  readonly status: 'waiting' | 'on' | 'done' | 'dropped'
  /** The second until which it lasts once it is on, whenever that begins (R13); null where it takes what it is allotted. */
  readonly until: number | null
  /** A break that is on and not paused. */
  readonly breaks: boolean
}

/** A segment as the simulator takes it; times in seconds of the epoch, `filled` what its items came to when published. */
export type SimSegment = {
  readonly pinned: number | null
  /** When it goes on, in place of that, as somebody set it while a break was held. */
  readonly goOn: number | null
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

/** When what is on is over, in seconds: for a running break with nothing behind it in its segment, the clock time that what comes next is last kept waiting for (T1c). */
export function overAt(world: World): number | null {
  const on = world.items.find(({ status }) => status === 'on')
  if (on === undefined) return null
  const ownEnd = onEnd(on, world.now)
  const [next] = waitingAfter(world, world.reached)
  if (!on.breaks || next === undefined || next.segment === on.segment) return ownEnd
  let clock = ownEnd
  let over = ownEnd
  for (let segment = on.segment; segment < next.segment; segment++) {
    clock = crossing(world, segment, next.segment, clock)
    if (clock === gate(world, segment + 1, next.segment)) over = clock
  }
  return over
}

/** When what is on was to end: what came on behind the second until which it lasts was over at once. */
const onEnd = ({ until, allotted, spent }: SimItem, now: number): number =>
  until === null ? now + allotted - spent : Math.max(until, now - spent)

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
  const on = world.items.find(({ status }) => status === 'on')
  const starts = new Map<string, number>()
  const idleSince = world.lastEnd ?? Math.min(world.now, world.segments[0]?.pinned ?? world.now)
  let clock = on === undefined ? idleSince : runOut(on, world.now)
  let segment = world.items[world.reached]?.segment ?? -1
  let end = on === undefined ? world.lastEnd : clock
  for (const item of waitingAfter(world, world.reached)) {
    for (; segment < item.segment; segment++) clock = crossing(world, segment, item.segment, clock)
    clock = Math.max(clock, world.now)
    starts.set(item.id, clock)
    clock = runOut(item, clock)
    end = clock
  }
  return { starts, end }
}

/** The second at which the segment behind this one can begin: its slack is idled away, but not past its planned end. */
function crossing(world: World, segment: number, target: number, from: number): number {
  const slack = slackOf(world, segment)
  const plannedEnd = plan(world).ends[segment] ?? 0
  const opens = gate(world, segment + 1, target)
  let clock = from
  for (let idle = 0; idle < slack && clock < plannedEnd; idle++) clock++
  while (clock < opens) clock++
  return clock
}

/** How far back the last start is looked for, in seconds. */
const A_DAY = 86_400

/** The last second at which a waiting item can start so that all that follows keeps every later stop; found by trying (T4). */
export function lastStart(world: World, id: string, at: 'allotted' | 'least') {
  const from = world.items.findIndex((item) => item.id === id)
  const queue = waitingAfter(world, from - 1)
  const here = world.items[from]?.segment ?? 0
  const stops = [world.stop, ...world.segments.map((_, n) => (n < here ? null : mustEnd(world, n)))]
  const known = stops.filter((stop) => stop !== null)
  if (known.length === 0) return null
  const tooLate = Math.max(...known) + 1
  // Whoever can start at some second can start at any before it, so trying whole minutes misses nothing.
  for (let start = tooLate; start > tooLate - A_DAY; start -= 60)
    if (fits(world, queue, start, at)) return refined(world, queue, start, at)
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
  const inTime = () => clock <= (mustEnd(world, segment) ?? clock)
  for (const item of queue) {
    // On the way each segment's stop is passed, also where nobody speaks in it.
    while (segment < item.segment) {
      if (!inTime()) return false
      segment++
      clock = Math.max(clock, gate(world, segment, item.segment))
    }
    clock += Math.max(0, lengthOf(item, at) - item.spent)
  }
  for (; segment < world.segments.length; segment++) if (!inTime()) return false
  return clock <= (world.stop ?? clock)
}

/** At its least an item takes no longer than it is allotted now. */
const lengthOf = ({ allotted, least }: SimItem, at: 'allotted' | 'least'): number =>
  at === 'least' ? Math.min(allotted, least) : allotted

function runOut(item: SimItem, start: number): number {
  let clock = start
  if (item.until !== null) {
    while (clock < item.until) clock++
    return clock
  }
  for (let spent = item.spent; spent < item.allotted; spent++) clock++
  return clock
}

/** The clock time that holds up whoever is on the way to `target`; a segment whose turn is over has none. */
function gate(world: World, segment: number, target: number): number {
  if (segment !== target && isOver(world, segment)) return 0
  const { goOn, pinned } = world.segments[segment] ?? { goOn: null, pinned: null }
  return goOn ?? pinned ?? 0
}

/** What a segment can wait at its end (P2): nothing where all was dropped, or where its turn is over already; one without items is all slack. */
function slackOf(world: World, segment: number): number {
  const present = world.items[world.reached]?.segment === segment
  const items = itemsOf(world, segment)
  const dropped = items.length > 0 && items.every(({ status }) => status === 'dropped')
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

const itemsOf = (world: World, segment: number): readonly SimItem[] =>
  world.items.filter((item) => item.segment === segment)

const waitingAfter = (world: World, index: number): readonly SimItem[] =>
  world.items.slice(index + 1).filter(({ status }) => status === 'waiting')

/** By when a segment must end; one whose turn is over has ended. */
const mustEnd = (world: World, segment: number): number | null =>
  isOver(world, segment) ? null : (world.segments[segment]?.mustEndBy ?? null)
