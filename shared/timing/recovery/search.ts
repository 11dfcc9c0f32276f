import type { Instant } from '../../time/instant.ts'
import type { Coming, ComingRow } from './coming.ts'
import { type Act, type Aim, costFrom, frontsOf, latestAt } from './latest.ts'
import {
  beginning,
  behind,
  type Choice,
  HALF_MINUTE,
  outcomeOf,
  pastStops,
  takenBy,
  walk,
} from './outcome.ts'
import { mostTakable, shareOf } from './timeLimits.ts'

/** Within what ways are looked for: what may be taken of each row in half-minutes, what is dropped, what more may be, and by when the show ends. */
export type Space = {
  readonly coming: Coming
  readonly most: readonly number[]
  readonly dropped: readonly boolean[]
  readonly open: readonly boolean[]
  readonly stop: Instant | null
}

/** What counts against a way (V3): items dropped, people who lose time, the largest share that an item with people loses, breaks, items that are asked. */
type Criterion = 'drops' | 'people' | 'share' | 'breaks' | 'asks'

/** What counts first, second and so on; `fifth`, the first, is a bound: no item with people loses more than that share. */
export type Order = readonly (Criterion | 'fifth')[]

/** A space with what all its means together can reach. */
type Task = Space & Aim

/** What is done with a row: half-minutes taken, or null for a drop. */
type Step = Act & { readonly taken: number | null }

/** What a way may do within its space: the largest share that an item with people may lose, the rows that it spares, what counts in which order but for the share, and what it may cost. */
type Limits = {
  readonly share: number
  readonly spared: readonly number[]
  readonly order: readonly Criterion[]
  readonly most: number
}

/** A way by what is done with each row, within its limits. */
type Found = { readonly steps: readonly Step[]; readonly cost: number; readonly limits: Limits }

const NEVER = Number.POSITIVE_INFINITY

/** More than any criterion counts, so that costs of several are one number; four of them still fit. */
const RADIX = 2 ** 13

const hasPeople = ({ people }: ComingRow) => people.length > 0

/** All is taken and dropped that may be. */
export function allTaken({ most, dropped, open }: Space): Choice {
  return { cuts: most, dropped: dropped.map((gone, at) => gone || open[at] === true) }
}

/** How far each stop is missed where all is taken and dropped that may be, in ms; 0 where it is met. */
export function leastMissed(space: Space): readonly number[] {
  const { coming, stop } = space
  const past = pastStops(coming, outcomeOf(coming, allTaken(space)), stop)
  return past.map((one) => Math.max(0, one))
}

/** What one unit of a criterion costs where they count in this order. */
function weightIn(order: readonly Criterion[], by: Criterion): number {
  const at = order.indexOf(by)
  return at < 0 ? 0 : RADIX ** (order.length - 1 - at)
}

/** All that can be done with a row, the cheapest first. */
function stepsOf(task: Task, at: number, { share, spared, order }: Limits): readonly Step[] {
  const one = task.coming.rows[at]
  if (one === undefined || task.dropped[at]) return [{ taken: null, left: null, cost: 0 }]
  const weight = (by: Criterion) => weightIn(order, by)
  const people = one.people.length * weight('people')
  const breaks = one.isBreak ? weight('breaks') : 0
  // The least bit more, so that a share which is met exactly counts as met.
  const allowed = Math.floor((share * one.row.allotted) / HALF_MINUTE + 1e-6)
  const most = Math.min(task.most[at] ?? 0, hasPeople(one) ? allowed : NEVER)
  const last = spared.includes(at) ? 0 : most
  // Of what costs the same for any amount all is taken: too much goes back in the end.
  const some = [hasPeople(one) ? 0 : last, Math.min(mostTakable(one), last), last]
  const amounts = breaks > 0 ? Array.from({ length: last + 1 }, (_, own) => own) : new Set(some)
  const cuts = [...amounts].map((taken): Step => {
    const asks = taken > mostTakable(one) ? weight('asks') : 0
    const left = Math.max(0, one.left - taken * HALF_MINUTE)
    return { taken, left, cost: (taken > 0 ? people : 0) + breaks * taken + asks }
  })
  const isOpen = task.open[at] && !spared.includes(at) && (!hasPeople(one) || share >= 1)
  const lost = breaks * Math.ceil(one.left / HALF_MINUTE)
  const drop: Step = { taken: null, left: null, cost: people + lost + weight('drops') }
  return isOpen ? [...cuts, drop] : cuts
}

/** The cheapest way up to a cost, where the share does not count; of equal ones that which changes what comes later. */
function cheapest(task: Task, limits: Limits): Found | null {
  const { coming, work } = task
  work.left -= 4 * coming.rows.length
  const all = coming.rows.map((_, at) => stepsOf(task, at, limits))
  const fronts = frontsOf(task, all, limits.most)
  const cost = costFrom(fronts, 0, beginning(coming))
  if (cost === NEVER) return null
  let spent = 0
  const steps: Step[] = []
  walk(coming, (at, place, segment, n) => {
    const step = all[at]?.find((one) => {
      const next = behind(coming, segment, place, one.left)
      return spent + one.cost + costFrom(fronts, at + 1 + n, next) <= cost
    })
    if (step === undefined) throw new Error('a way of this cost leads on from everywhere on it')
    spent += step.cost
    steps.push(step)
    return step.left
  })
  return { steps, cost, limits }
}

/** The rows from which somebody loses time who loses it in another one too; none where nobody does. */
function doubled({ coming: { rows }, dropped }: Task, { steps }: Found): readonly number[] {
  const losing = [...steps.keys()].filter((at) => steps[at]?.taken !== 0 && !rows[at]?.dropped)
  for (const [nth, at] of losing.entries())
    for (const other of losing.slice(nth + 1)) {
      const both = [at, other].filter((one) => !dropped[one])
      const isTwice = rows[at]?.people.some((person) => rows[other]?.people.includes(person))
      if (isTwice && both.length > 0) return both
    }
  return []
}

/** Whether the aim is out of reach where nobody loses time twice: of what a first speaker's items could give between two clock times or slacks, no more than the largest counts. */
function isUnfair(task: Task, limits: Limits): boolean {
  const { coming } = task
  const given = new Map<string, number>()
  let stretch = 0
  const acts = coming.segments.flatMap(({ from, to, pinned, slack }) => {
    if (pinned !== null) stretch += 1
    const own = coming.rows.slice(from, to).map((one, n): readonly Act[] => {
      const lefts = stepsOf(task, from + n, limits).map(({ left }) => left)
      if (lefts.includes(null) || !hasPeople(one)) return lefts.map((left) => ({ left, cost: 0 }))
      const most = one.left - Math.min(...lefts.map((left) => left ?? 0))
      const before = given.get(`${stretch} ${one.people[0]}`) ?? 0
      given.set(`${stretch} ${one.people[0]}`, Math.max(before, most))
      return [{ left: one.left - Math.max(0, most - before), cost: 0 }]
    })
    if (slack > 0) stretch += 1
    return own
  })
  return costFrom(frontsOf(task, acts, 0), 0, beginning(coming)) === NEVER
}

/** The cheapest way up to a cost in which nobody loses time twice: of two rows that somebody is in, one or the other is spared. */
function fairest(task: Task, limits: Limits): Found | null {
  const open = [cheapest(task, limits)].flatMap((one) => one ?? [])
  while (task.work.left > 0) {
    const next = open.pop()
    const rows = next === undefined ? [] : doubled(task, next)
    if (next === undefined || rows.length === 0) return next ?? null
    const { spared } = next.limits
    if (spared.length === 0 && isUnfair(task, limits)) return null
    const sparing = (at: number) => cheapest(task, { ...limits, spared: [...spared, at] }) ?? []
    // The cheapest last; of equal ones the newest, in which most is settled.
    open.push(...rows.flatMap(sparing))
    open.sort((a, b) => b.cost - a.cost)
  }
  return null
}

/** All shares that an item with people can lose, ascending, the last of them all of it. */
function sharesIn({ coming, most }: Space): readonly number[] {
  const all = new Set([0, 1])
  coming.rows.forEach((one, at) => {
    if (!hasPeople(one)) return
    for (let taken = most[at] ?? 0; taken > 0; taken--) all.add(shareOf(one, taken))
  })
  return [...all].sort((a, b) => a - b)
}

/** The smallest share with which a way costs no more by what counts before the share. */
function smallestShare(task: Task, find: typeof cheapest, found: Found): number {
  const shares = sharesIn(task)
  let [low, high] = [0, shares.findLastIndex((share) => share <= found.limits.share)]
  while (low < high && task.work.left > 0) {
    const middle = Math.floor((low + high) / 2)
    const limits = { ...found.limits, spared: [], share: shares[middle] ?? 1, most: found.cost }
    if (find(task, limits) === null) low = middle + 1
    else high = middle
  }
  return shares[high] ?? 1
}

type IsOne = (one: ComingRow, cut: number) => boolean

/** Takes less from some rows, from the first of them as much as can be, so that as much is reached. */
function lessened(task: Task, choice: Choice, isOne: IsOne): Choice {
  const { coming } = task
  const cuts = [...choice.cuts]
  const acts = coming.rows.map((_, at) => [{ left: takenBy(coming, choice, at), cost: 0 }])
  const fronts = frontsOf(task, acts, 0)
  walk(coming, (at, place, segment, n) => {
    const [one, left, cut] = [coming.rows[at], takenBy(coming, choice, at), cuts[at] ?? 0]
    if (left === null || one === undefined || !isOne(one, cut)) return left
    const { time } = behind(coming, segment, place, left)
    const spare = Math.floor((latestAt(fronts, at + 1 + n) - time) / HALF_MINUTE)
    const less = Math.max(0, Math.min(spare, cut))
    cuts[at] = cut - less
    return left + less * HALF_MINUTE
  })
  return { ...choice, cuts }
}

/** Takes no more than has to be: less from people first, then from what is asked, then from all else. */
function withoutRest(task: Task, { steps }: Found): Choice {
  const cuts = steps.map(({ taken }) => taken ?? 0)
  const dropped = steps.map(({ taken }) => taken === null)
  const asked: IsOne = (one, cut) => cut > mostTakable(one)
  const groups: readonly IsOne[] = [hasPeople, asked, () => true]
  return groups.reduce<Choice>((now, isOne) => lessened(task, now, isOne), { cuts, dropped })
}

/** The way of a task that is best by an order: one in which nobody loses time twice where there is any. */
function bestWay(task: Task, given: Order): readonly Choice[] {
  const atMost = given[0] === 'fifth' ? 1 / 5 : 1
  const by = given.filter((one) => one !== 'fifth')
  const before = by.slice(0, by.indexOf('share'))
  const order = by.filter((one) => one !== 'share')
  const limits: Limits = { share: atMost, spared: [], order: before, most: NEVER }
  const fair = fairest(task, limits)
  const first = fair ?? (atMost < 1 ? null : cheapest(task, limits))
  // Where an item with people is dropped in any case, no smaller share is the largest.
  const isLost = task.coming.rows.some(
    (one, at) => hasPeople(one) && task.dropped[at] && !one.dropped,
  )
  if (first === null || (isLost && atMost < 1)) return []
  const find = fair === null ? cheapest : fairest
  const share = isLost ? 1 : smallestShare(task, find, first)
  // What counts before the share costs the same, and what counts behind it less than one more of that.
  const most = (first.cost + 1) * RADIX ** (order.length - before.length) - 1
  return [withoutRest(task, find(task, { share, spared: [], order, most }) ?? first)]
}

/** The ways of a space that are best by some orders; once the work is cut short, only by the first of them. A stop that cannot be met is missed by the least. */
export function bestWays(space: Space, orders: readonly Order[], work: Aim['work']) {
  const missed = leastMissed(space)
  const { segments } = space.coming
  const by = (stop: number | null, n: number) => (stop === null ? NEVER : stop + (missed[n] ?? 0))
  const segmentEnds = segments.map(({ mustEndBy }, n) => by(mustEndBy, n))
  const task = { ...space, segmentEnds, showEnd: by(space.stop, segments.length), work }
  return orders.flatMap((order, nth) => (nth > 0 && work.left < 0 ? [] : bestWay(task, order)))
}
