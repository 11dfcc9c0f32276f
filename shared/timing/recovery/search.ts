import type { PersonId } from '../../agenda/ids.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { Coming, ComingRow } from './coming.ts'
import { shareOf } from './giving.ts'
import { type Choice, HALF_MINUTE, type Lengths, laid, lengthsOf, pastStops } from './outcome.ts'

/** Within what a way out is looked for: what may be taken of each row in half-minutes, what is dropped, and by when it ends. */
export type Space = {
  readonly coming: Coming
  readonly most: readonly number[]
  readonly dropped: readonly boolean[]
  readonly stop: Instant | null
}

/** What an option is judged by (V3): people touched, the largest share that an item with people loses, minutes of breaks lost. */
export type Criterion = 'people' | 'share' | 'breaks'

/** How many people are tried in all combinations; of more the largest givers are kept. */
const PEOPLE_TRIED = 6

/** A space with what its segments take where nothing is cut, and how far each stop may be missed: one that cannot be kept, as little as can be. */
type Task = Space & { readonly whole: Lengths; readonly past: readonly Duration[] }

/** Half-minutes of each segment. */
type Totals = readonly number[]

function totalsOf({ segments }: Coming, cuts: readonly number[]): Totals {
  return segments.map(({ from, to }) => {
    let total = 0
    for (let at = from; at < to; at++) total += cuts[at] ?? 0
    return total
  })
}

function pastAt({ coming, stop, whole }: Space & { whole: Lengths }, totals: Totals) {
  const lengths = whole.map((length, n) =>
    length === null ? null : length - (totals[n] ?? 0) * HALF_MINUTE,
  )
  return pastStops(coming, laid(coming, lengths), stop)
}

function wholeOf({ coming, dropped }: Space): Lengths {
  return lengthsOf(coming, { cuts: [], dropped })
}

/** How far each stop is missed where all is taken that may be; in ms, 0 where it is kept. */
export function leastMissed(space: Space): readonly Duration[] {
  const totals = totalsOf(space.coming, space.most)
  return pastAt({ ...space, whole: wholeOf(space) }, totals).map((past) => Math.max(0, past))
}

function fitsAt(task: Task, totals: Totals): boolean {
  return pastAt(task, totals).every((past, n) => past <= (task.past[n] ?? 0))
}

function fits(task: Task, cuts: readonly number[]): boolean {
  return fitsAt(task, totalsOf(task.coming, cuts))
}

/** The largest whole number from 0 to `most` for which something holds, where it holds for all below it; it holds for 0. */
export function largest(most: number, holds: (one: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether only the hard stop counts: then nothing that is taken later counts less than what is taken before. */
function hasOneStop({ coming }: Task): boolean {
  return coming.segments.every(({ mustEndBy }) => mustEndBy === null)
}

/** How many half-minutes less can be taken of each segment, of `own` there, so that the stops are still kept; of the first as much as can be, as less of it comes through to the end. */
function spared(task: Task, totals: Totals, own: Totals): Totals {
  const before = (count: number) =>
    totals.map((total, n) => (n < count ? total - (own[n] ?? 0) : total))
  const whole = largest(totals.length, (count) => fitsAt(task, before(count)))
  const now = [...before(whole)]
  for (let n = whole; n < now.length; n++) {
    const total = now[n] ?? 0
    now[n] = total - largest(own[n] ?? 0, (less) => fitsAt(task, now.with(n, total - less)))
    // What cannot be spared here cannot be spared behind it either.
    if (hasOneStop(task)) break
  }
  return totals.map((total, n) => total - (now[n] ?? 0))
}

/** Takes less from some rows, as far as the stops are still kept: within a segment from the first of them. */
function lessened(task: Task, cuts: readonly number[], isOne: (row: ComingRow) => boolean) {
  const { coming } = task
  const own = coming.rows.map((row, at) => (isOne(row) ? (cuts[at] ?? 0) : 0))
  // Nothing less can be taken, which is most often so.
  if (own.every((cut) => cut === 0)) return cuts
  const less = spared(task, totalsOf(coming, cuts), totalsOf(coming, own))
  const now = [...cuts]
  coming.segments.forEach(({ from, to }, n) => {
    let left = less[n] ?? 0
    for (let at = from; at < to; at++) {
      const one = Math.min(left, own[at] ?? 0)
      now[at] = (now[at] ?? 0) - one
      left -= one
    }
  })
  return now
}

const hasPeople = ({ people }: ComingRow) => people.length > 0

/** Everyone whose item is dropped, and so touched already. */
function touchedByDrops({ coming, dropped }: Space): ReadonlySet<PersonId> {
  const rows = coming.rows.filter((row, at) => dropped[at] && !row.dropped)
  return new Set(rows.flatMap(({ people }) => people))
}

/** All sets of `size` of some people, in order. */
function setsOf(people: readonly PersonId[], size: number): readonly (readonly PersonId[])[] {
  if (size === 0) return [[]]
  return people.flatMap((one, at) =>
    setsOf(people.slice(at + 1), size - 1).map((rest) => [one, ...rest]),
  )
}

/** The cuts of those rows only whose people are all among some. */
function only({ coming }: Space, cuts: readonly number[], people: ReadonlySet<PersonId>) {
  return coming.rows.map((row, at) =>
    row.people.every((person) => people.has(person)) ? (cuts[at] ?? 0) : 0,
  )
}

/** How many half-minutes each person could give under some cuts. */
function capacities({ coming }: Space, cuts: readonly number[]): ReadonlyMap<PersonId, number> {
  const most = new Map<PersonId, number>()
  coming.rows.forEach(({ people }, at) => {
    const cut = cuts[at] ?? 0
    if (cut === 0) return
    for (const person of people) most.set(person, (most.get(person) ?? 0) + cut)
  })
  return most
}

/** The ways to take time from as few people as possible. */
function fewestPeople(task: Task, cuts: readonly number[]): readonly (readonly number[])[] {
  const touched = touchedByDrops(task)
  const capacity = capacities(task, cuts)
  const people = [...capacity.keys()].filter((person) => !touched.has(person))
  const within = (some: readonly PersonId[]) => only(task, cuts, new Set([...touched, ...some]))
  if (people.length <= PEOPLE_TRIED) {
    for (const size of people.keys()) {
      const found = setsOf(people, size)
        .map(within)
        .filter((less) => fits(task, less))
      if (found.length > 0) return found
    }
    return [cuts]
  }
  const least = people.toSorted((a, b) => (capacity.get(a) ?? 0) - (capacity.get(b) ?? 0))
  const freed = largest(least.length, (count) => fits(task, within(least.slice(count))))
  return [within(least.slice(freed))]
}

/** The cuts with no row that has people losing more than a share. */
function capped({ coming }: Space, cuts: readonly number[], share: number): readonly number[] {
  return coming.rows.map((one, at) => {
    const cut = cuts[at] ?? 0
    // The least bit more, so that a share which is met exactly counts as met.
    const most = Math.floor((share * one.row.allotted) / HALF_MINUTE + 1e-6)
    return hasPeople(one) ? Math.min(cut, most) : cut
  })
}

/** How finely shares are told apart: finer than those of whole half-minutes of two items differ that last up to three hours. */
const SHARE_STEPS = 2 ** 18

/** The cuts under which nobody's item loses a larger share than it must. */
function smallestShare(task: Task, cuts: readonly number[]): readonly number[] {
  const spared = largest(SHARE_STEPS, (steps) =>
    fits(task, capped(task, cuts, 1 - steps / SHARE_STEPS)),
  )
  return capped(task, cuts, 1 - spared / SHARE_STEPS)
}

function narrowed(task: Task, cuts: readonly number[], by: Criterion) {
  switch (by) {
    case 'people':
      return fewestPeople(task, cuts)
    case 'share':
      return [smallestShare(task, cuts), ...(touchedByDrops(task).size > 0 ? [cuts] : [])]
    case 'breaks':
      return [
        lessened(task, cuts, ({ isBreak }) => isBreak),
        lessened(
          task,
          lessened(task, cuts, (row) => row.isBreak && hasPeople(row)),
          ({ isBreak }) => isBreak,
        ),
      ]
  }
}

/** Takes no more than has to be, from people before breaks, and from what touches nobody last. */
function withoutRest(task: Task, cuts: readonly number[]): readonly number[] {
  // What is taken twice gives nothing more the second time.
  const groups = [hasPeople, ({ isBreak }: ComingRow) => isBreak, () => true]
  return groups.reduce((now, isOne) => lessened(task, now, isOne), cuts)
}

/** What a row loses by a choice, in half-minutes: what is taken from it, or of one that is dropped all that it had left. */
function lossOf(one: ComingRow, { cuts, dropped }: Choice, at: number) {
  if (one.dropped) return 0
  return dropped[at] ? one.left / HALF_MINUTE : (cuts[at] ?? 0)
}

/** What a choice costs by each criterion: people, share from 0 to 1, half-minutes of breaks. */
export function costOf(coming: Coming, choice: Choice): Readonly<Record<Criterion, number>> {
  const touched = coming.rows
    .map((one, at) => ({ one, loss: lossOf(one, choice, at), gone: choice.dropped[at] }))
    .filter(({ loss }) => loss !== 0)
  const people = touched.filter(({ one }) => hasPeople(one))
  const breaks = touched.filter(({ one }) => one.isBreak)
  return {
    people: new Set(people.flatMap(({ one }) => one.people)).size,
    share: Math.max(0, ...people.map(({ one, loss, gone }) => (gone ? 1 : shareOf(one, loss)))),
    breaks: breaks.reduce((sum, { loss }) => sum + loss, 0),
  }
}

/** The way in a space that is best by the criteria in this order, as half-minutes taken from each row. */
export function bestBy(space: Space, order: readonly Criterion[]): readonly number[] {
  const task = { ...space, whole: wholeOf(space), past: leastMissed(space) }
  const ways = order.reduce<readonly (readonly number[])[]>(
    (cuts, by) => cuts.flatMap((one) => narrowed(task, one, by)),
    [space.most],
  )
  const judged = ways.map((cuts) => {
    const done = withoutRest(task, cuts)
    const cost = costOf(space.coming, { cuts: done, dropped: space.dropped })
    return { done, cost: order.map((by) => cost[by]) }
  })
  return judged.reduce((a, b) => (isLess(b.cost, a.cost) ? b : a)).done
}

/** Whether the first of two lists of numbers is less where they first differ. */
export function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, n) => one !== b[n])
  return (a[at] ?? 0) < (b[at] ?? 0)
}
