import { type Act, planOf, storyOf } from './plan.ts'
import { shrink } from './shrink.ts'
import { type Outcome, runPlan } from './world.ts'

/** A show that went wrong: its seed, what was wrong, and the shortest story that still goes wrong. */
export type Found = {
  readonly seed: number
  readonly failure: string
  readonly story: readonly string[]
}

/** What a number of shows came to. */
export type Summary = {
  readonly shows: number
  /** How long their worlds lasted, in ms of their own time. */
  readonly lasted: number
  readonly steps: number
  readonly commands: number
  readonly events: number
  /** How often each kind of thing happened. */
  readonly acts: Readonly<Partial<Record<Act['what'], number>>>
  readonly found: readonly Found[]
}

const NOTHING: Summary = {
  shows: 0,
  lasted: 0,
  steps: 0,
  commands: 0,
  events: 0,
  acts: {},
  found: [],
}

/** Returns both together. */
export function sumOf(one: Summary, other: Summary): Summary {
  const kinds = new Set([...Object.keys(one.acts), ...Object.keys(other.acts)]) as Set<Act['what']>
  return {
    shows: one.shows + other.shows,
    lasted: one.lasted + other.lasted,
    steps: one.steps + other.steps,
    commands: one.commands + other.commands,
    events: one.events + other.events,
    acts: Object.fromEntries(
      [...kinds].sort().map((kind) => [kind, (one.acts[kind] ?? 0) + (other.acts[kind] ?? 0)]),
    ),
    found: [...one.found, ...other.found],
  }
}

async function foundIn(seed: number, failure: string, isShrunk: boolean): Promise<Found> {
  const plan = isShrunk ? await shrink(planOf(seed), runPlan) : planOf(seed)
  const shortest = await runPlan(plan)
  return { seed, failure, story: [...storyOf(plan), ...shortest.trace.slice(-LINES)] }
}

/** How many of the last lines of a failing show are printed. */
const LINES = 30

function summaryOf(seed: number, outcome: Outcome, found: readonly Found[]): Summary {
  const { lasted, steps, commands, events } = outcome
  const acts: Partial<Record<Act['what'], number>> = {}
  for (const { what } of planOf(seed).acts) acts[what] = (acts[what] ?? 0) + 1
  return { shows: 1, lasted, steps, commands, events, acts, found }
}

/** Lives through the shows of `count` seeds from `from` on; stops after the first `mostFound` that go wrong, and shrinks each unless that is one. */
export async function liveThrough(from: number, count: number, mostFound = 5): Promise<Summary> {
  let sum = NOTHING
  for (let seed = from; seed < from + count && sum.found.length < mostFound; seed += 1) {
    const outcome = await runPlan(planOf(seed))
    const { failure } = outcome
    const found = failure === null ? [] : [await foundIn(seed, failure, mostFound > 1)]
    sum = sumOf(sum, summaryOf(seed, outcome, found))
  }
  return sum
}
