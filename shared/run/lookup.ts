import { untilOf } from '../agenda/ends.ts'
import type { ItemId, PersonId } from '../agenda/ids.ts'
import { memoize } from '../agenda/memoize.ts'
import type { Agenda, Item, Person, Segment } from '../agenda/model.ts'
import { type Duration, type Instant, instant, plus } from '../time/instant.ts'
import { elapsed } from '../time/stopwatch.ts'
import type { Place } from './place.ts'
import type { ItemStatus } from './refusal.ts'
import type { Adjustment, Position, Progress, Run, ShowState } from './state.ts'

/** An item with the segment it stands in, and its index among all items. */
export type Placed = { readonly item: Item; readonly segment: Segment; readonly index: number }

/** The progress of an item that was never on. */
export const UNTOUCHED: Progress = { status: 'waiting', spent: 0 }

/** The adjustment of an item that nothing was granted to or taken from. */
export const UNADJUSTED: Adjustment = { granted: 0, taken: 0 }

/** Every item in order, with its segment. */
export const flatItems = memoize(({ segments }: Agenda): readonly Placed[] => {
  const flat: Placed[] = []
  for (const segment of segments)
    for (const item of segment.items) flat.push({ item, segment, index: flat.length })
  return flat
})

const itemsById = memoize((agenda: Agenda): ReadonlyMap<ItemId, Placed> => {
  const byId = new Map<ItemId, Placed>()
  for (const placed of flatItems(agenda)) byId.set(placed.item.id, placed)
  return byId
})

/** An item with its place in the agenda, or null. */
export function findItem(agenda: Agenda, id: ItemId): Placed | null {
  return itemsById(agenda).get(id) ?? null
}

const peopleById = memoize(
  ({ people }: Agenda): ReadonlyMap<PersonId, Person> =>
    new Map(people.map((person) => [person.id, person])),
)

/** A person of the agenda, or null. */
export function personOf(agenda: Agenda, id: PersonId): Person | null {
  return peopleById(agenda).get(id) ?? null
}

/** Whether a person is on the draft or on the published agenda. */
export function isOnAgenda({ draft, published }: ShowState, person: PersonId): boolean {
  return [draft, published].some((plan) => plan !== null && personOf(plan.agenda, person) !== null)
}

/** The item that is on (live or paused), or null. */
export function itemOn(position: Position): ItemId | null {
  return position.status === 'live' || position.status === 'paused' ? position.item : null
}

/** The place a command is given against; null before Start and after the end. */
export function placeOf(position: Position): Place | null {
  switch (position.status) {
    case 'live':
    case 'paused':
      return { at: 'item', item: position.item }
    case 'standby':
      return { at: 'standby', after: position.after }
    case 'planned':
    case 'ended':
      return null
  }
}

/** The last item the run reached: what is on, or what standby or the end came after. */
export function reached(position: Position): ItemId | null {
  switch (position.status) {
    case 'live':
    case 'paused':
      return position.item
    case 'standby':
    case 'ended':
      return position.after
    case 'planned':
      return null
  }
}

/** The index of what the run has reached among all items; -1 before the first. */
export function reachedIndex(agenda: Agenda, position: Position): number {
  const id = reached(position)
  return id === null ? -1 : (findItem(agenda, id)?.index ?? -1)
}

/** What an item that is not on has behind it. */
export function progressOf(run: Run, id: ItemId): Progress {
  return run.progress[id] ?? UNTOUCHED
}

/** When what standby or the end came after really ended; null before the first item, and while one is on. */
export function lastEnd({ progress, position }: Run): Instant | null {
  if (!('after' in position) || position.after === null) return null
  const last = progress[position.after]
  if (last?.status === 'done') return last.endedAt
  return position.status === 'ended' ? position.at : position.since
}

/** What an item is in the run. */
export function itemStatus(run: Run, id: ItemId): ItemStatus {
  const { position } = run
  if (itemOn(position) === id) return position.status === 'paused' ? 'paused' : 'live'
  return progressOf(run, id).status
}

/** What an item has used at `now`, in ms. */
export function spentOf(run: Run, id: ItemId, now: Instant): Duration {
  const { position } = run
  if (position.status === 'live' && position.item === id) return elapsed(position.watch, now)
  if (position.status === 'paused' && position.item === id) return position.banked
  return progressOf(run, id).spent
}

/** An item's time with what was granted to and taken from it, in ms: planned plus granted minus taken, never below 0, which logs from before that rule may hold (R5). */
export function allottedWith({ granted, taken }: Adjustment, item: Item): Duration {
  return Math.max(0, item.planned + granted - taken)
}

/** How long an item is on in all that has used so much and lasts until then, in ms. */
export function lastsUntil(spent: Duration, until: Instant, now: Instant): Duration {
  return spent + (until - now)
}

/** The clock time until which an item lasts, with what was granted to and taken from it; null where it lasts as long as it is allotted (R13). */
export function untilWith({ granted, taken }: Adjustment, item: Item): Instant | null {
  const until = untilOf(item)
  return until && plus(until, granted - taken)
}

/**
 * An item's time at `now`, in ms; what is on until a clock time has all that is left until then, in a pause too, and what is over
 * keeps what it had at its end (R5, R13).
 */
export function allottedAt(run: Run, item: Item, now: Instant): Duration {
  const adjustment = run.adjustments[item.id] ?? UNADJUSTED
  const until = untilWith(adjustment, item)
  const at = until && (itemOn(run.position) === item.id ? now : endedAt(run, item.id))
  if (until === null || at === null) return allottedWith(adjustment, item)
  return Math.max(0, lastsUntil(spentOf(run, item.id, at), until, at))
}

function endedAt(run: Run, item: ItemId): Instant | null {
  const progress = run.progress[item]
  return progress?.status === 'done' ? progress.endedAt : null
}

/** Since when what is on runs, or is paused: the epoch where nothing is on. */
function onSince(position: Position): Instant {
  if (position.status === 'live') return position.watch.runningSince
  return position.status === 'paused' ? position.since : instant(0)
}

/** The one figure of an item's time, in ms, which the clock does not change: of what is paused and lasts until a clock time, as it was when the pause began (R5). */
export function allottedOf(run: Run, item: Item): Duration {
  return allottedAt(run, item, onSince(run.position))
}

/** Whether an item has no length of its own: nothing planned and nothing granted, in ms, and no clock time until which it lasts (R5, R13). */
export function hasNoLength(item: Item, granted: Duration): boolean {
  return item.planned + granted === 0 && untilOf(item) === null
}

/** Whether an item has no length of its own in the run, so that it counts up and is never over (R5). */
export function countsUp(run: Run, item: Item): boolean {
  return hasNoLength(item, run.adjustments[item.id]?.granted ?? 0)
}

/** What Next starts: the first waiting item behind what the run has reached (R2), or null. */
export function nextWaiting(agenda: Agenda, run: Run): ItemId | null {
  const from = reachedIndex(agenda, run.position)
  const isNext = ({ item, index }: Placed) => index > from && itemStatus(run, item.id) === 'waiting'
  return flatItems(agenda).find(isNext)?.item.id ?? null
}
