import type { Item } from '../../../../shared/agenda/model.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { minuteFloor } from '../../../../shared/time/instant.ts'
import type { Case } from '../../../support/given.ts'
import { forecast, type SimItem, type World } from '../../../support/simulator.ts'
import { worldOf } from '../../../support/worldOf.ts'

/** What is taken of each waiting item in half-minutes; null where it is dropped. */
export type Way = readonly (number | null)[]

/** What a way costs: people, largest share of an item with people, half-minutes of breaks, drops. */
export type Cost = readonly [people: number, share: number, breaks: number, drops: number]

/** A show at a moment, for trying every way there is: its waiting items, and the simulator's world. */
export type Trial = { readonly items: readonly Item[]; readonly world: World }

export function trialOf({ state, asPublished, now }: Case): Trial {
  const world = worldOf(state, asPublished, now)
  const agenda = state.published?.agenda ?? asPublished
  const items = world.items
    .filter(({ status }) => status === 'waiting')
    .flatMap(({ id }) => findItem(agenda, id)?.item ?? [])
  const { hardStop } = agenda
  const stop = hardStop === null ? null : minuteFloor(hardStop.at) / 1_000
  return { items, world: { ...world, stop } }
}

/** Every way of taking up to what `most` says of each item, with those dropped that `dropped` says. */
export function* waysWithin(
  items: readonly Item[],
  most: (item: Item) => number,
  dropped: ReadonlySet<string>,
): Generator<Way> {
  const [first, ...rest] = items
  if (first === undefined) {
    yield []
    return
  }
  for (const others of waysWithin(rest, most, dropped)) {
    if (dropped.has(first.id)) yield [null, ...others]
    else for (let cut = 0; cut <= most(first); cut++) yield [cut, ...others]
  }
}

/** Every set of drops that begins with the lowest rank and takes all of one before the next; not the empty one. */
export function dropSets(items: readonly Item[]): readonly ReadonlySet<string>[] {
  const ranked = items.filter(({ slimming, planned }) => slimming?.dropRank != null && planned > 0)
  const rank = ({ slimming }: Item) => slimming?.dropRank ?? 0
  const all: ReadonlySet<string>[] = []
  for (let bits = 1; bits < 2 ** ranked.length; bits++) {
    const own = ranked.filter((_, n) => (bits >> n) % 2 === 1)
    const highest = Math.max(...own.map(rank))
    if (ranked.every((one) => own.includes(one) || rank(one) >= highest))
      all.push(new Set(own.map(({ id }) => id)))
  }
  return all
}

function worldAfter({ items, world }: Trial, way: Way): World {
  const taken = new Map(items.map(({ id }, n) => [id, way[n] ?? null]))
  return {
    ...world,
    items: world.items.map((item): SimItem => {
      if (!taken.has(item.id)) return item
      const cut = taken.get(item.id) ?? null
      return cut === null
        ? { ...item, status: 'dropped' }
        : { ...item, allotted: item.allotted - cut * 30 }
    }),
  }
}

/** Whether a way keeps every stop, lived through second by second. */
export function keepsStops(trial: Trial, way: Way): boolean {
  const world = worldAfter(trial, way)
  const { starts, end } = forecast(world)
  if (world.stop !== null && end !== null && end > world.stop) return false
  return world.items.every((item) => {
    const start = starts.get(item.id)
    const by = world.segments[item.segment]?.mustEndBy ?? null
    return start === undefined || by === null || start + item.allotted - item.spent <= by
  })
}

/** What a way costs. */
export function costOfWay({ items }: Trial, way: Way): Cost {
  const touched = items.flatMap((item, n) => {
    const cut = way[n] ?? null
    return cut === 0 ? [] : [{ item, cut: cut ?? item.planned / 30_000, gone: cut === null }]
  })
  const people = touched.flatMap(({ item }) => item.speakers.map(({ person }) => person))
  const shares = touched.map(({ item, cut, gone }) =>
    item.speakers.length === 0 ? 0 : gone ? 1 : (cut * 30_000) / item.planned,
  )
  const breaks = touched.filter(({ item }) => item.kind === 'break')
  return [
    new Set(people).size,
    Math.max(0, ...shares),
    breaks.reduce((sum, { cut }) => sum + cut, 0),
    touched.filter(({ gone }) => gone).length,
  ]
}

/** Whether the first is as good in all respects and better in one. */
export function isBetter(a: Cost, b: Cost): boolean {
  return (
    a.every((one, n) => one <= (b[n] ?? 0) + 1e-9) && a.some((one, n) => one < (b[n] ?? 0) - 1e-9)
  )
}
