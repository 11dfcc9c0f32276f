import type { ItemId, PersonId } from '../agenda/ids.ts'
import { memoize, memoizeTwo } from '../agenda/memoize.ts'
import type { Agenda, Item, Person, Segment, Speaker } from '../agenda/model.ts'
import { untilOf } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { type Duration, type Instant, instant, plus } from '../time/instant.ts'
import { elapsed } from '../time/stopwatch.ts'
import type { Place } from './command.ts'
import type { ItemStatus } from './refusal.ts'
import type { Adjustment, FloorTurn, Position, Progress, Run, ShowState } from './state.ts'

/** An item with its segment, and its index among all items. */
export type Placed = { readonly item: Item; readonly segment: Segment; readonly index: number }

/** The progress of an item that never started. */
export const UNTOUCHED: Progress = { status: 'waiting', spent: 0 }

/** The adjustment of an item without any given or taken time. */
export const NO_ADJUSTMENT: Adjustment = { granted: 0, taken: 0 }

/** Returns every item in order, with its segment. */
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

/** Returns an item with its place in the agenda, or null. */
export function findItem(agenda: Agenda, id: ItemId): Placed | null {
  return itemsById(agenda).get(id) ?? null
}

const peopleById = memoize(
  ({ people }: Agenda): ReadonlyMap<PersonId, Person> =>
    new Map(people.map((person) => [person.id, person])),
)

/** Returns a person of the agenda, or null. */
export function personOf(agenda: Agenda, id: PersonId): Person | null {
  return peopleById(agenda).get(id) ?? null
}

/** Returns whether the draft or the published agenda has a person. */
export function isOnAgenda({ draft, published }: ShowState, person: PersonId): boolean {
  return [draft, published].some((plan) => plan !== null && personOf(plan.agenda, person) !== null)
}

/** Returns the live item (running or paused), or null. */
export function liveItemId(position: Position): ItemId | null {
  return 'item' in position ? position.item : null
}

/** Whether a show is between Start and end. */
export function isRunning({ run }: Pick<ShowState, 'run'>): boolean {
  return !['planned', 'ended'].includes(run.position.status)
}

/** Returns the live item of the published agenda, or null. */
export function liveItem({ published, run }: Pick<ShowState, 'published' | 'run'>): Item | null {
  const id = liveItemId(run.position)
  return published && id !== null ? (findItem(published.agenda, id)?.item ?? null) : null
}

/** Returns the place that a command states; null before Start and after the end. */
export function placeOf(position: Position): Place | null {
  if ('item' in position) return { at: 'item', item: position.item }
  return position.status === 'standby' ? { at: 'standby', after: position.after } : null
}

/** Returns the last item that the run reached: the live item, or the last item before standby or the end. */
export function lastReached(position: Position): ItemId | null {
  if ('item' in position) return position.item
  return 'after' in position ? position.after : null
}

/** Returns the index of the last item the run reached; -1 before the first. */
export function lastReachedIndex(agenda: Agenda, position: Position): number {
  const id = lastReached(position)
  return id === null ? -1 : (findItem(agenda, id)?.index ?? -1)
}

/** Returns the progress of an item that is not live. */
export function progressOf(run: Run, id: ItemId): Progress {
  return run.progress[id] ?? UNTOUCHED
}

/** Returns when the item before standby or the end actually ended; null before the first item and while one is live. */
export function lastEnd({ progress, position }: Run): Instant | null {
  if (!('after' in position) || position.after === null) return null
  const last = progress[position.after]
  if (last?.status === 'done') return last.endedAt
  return position.status === 'ended' ? position.at : position.since
}

export function itemStatus(run: Run, id: ItemId): ItemStatus {
  const { position } = run
  if (liveItemId(position) === id) return position.status === 'paused' ? 'paused' : 'live'
  return progressOf(run, id).status
}

/** Returns the spent time of an item at `now`, in ms. */
export function spentOf(run: Run, id: ItemId, now: Instant): Duration {
  const { position } = run
  if (position.status === 'live' && position.item === id) return elapsed(position.watch, now)
  if (position.status === 'paused' && position.item === id) return position.banked
  return progressOf(run, id).spent
}

/** Returns an item's planned length plus given minus taken time, in ms. In older logs more may have been taken; then it is 0 (R5). */
export function adjustedLength({ granted, taken }: Adjustment, item: Item): Duration {
  return Math.max(0, item.planned + granted - taken)
}

/** Returns the whole length in ms of an item that has spent `spent` at `now` and lasts to `until`. */
export function lengthUntil(spent: Duration, until: Instant, now: Instant): Duration {
  return spent + (until - now)
}

/** Returns the clock time to which an item lasts, with given and taken time; null if it lasts its allotted length (R13). */
export function adjustedUntil({ granted, taken }: Adjustment, item: Item): Instant | null {
  const until = untilOf(item)
  return until && plus(until, granted - taken)
}

/**
 * Returns an item's allotted length at `now`, in ms. An item to a clock time has all time left until then, also in a pause;
 * its length is fixed when it ends (R5, R13).
 */
export function allottedAt(run: Run, item: Item, now: Instant): Duration {
  const adjustment = run.adjustments[item.id] ?? NO_ADJUSTMENT
  const until = adjustedUntil(adjustment, item)
  const at = until && (liveItemId(run.position) === item.id ? now : endedAt(run, item.id))
  if (until === null || at === null) return adjustedLength(adjustment, item)
  return Math.max(0, lengthUntil(spentOf(run, item.id, at), until, at))
}

function endedAt(run: Run, item: ItemId): Instant | null {
  const progress = run.progress[item]
  return progress?.status === 'done' ? progress.endedAt : null
}

/** Returns since when the live item runs or is paused; the epoch if none is live. */
function liveSince(position: Position): Instant {
  if (position.status === 'live') return position.watch.runningSince
  return position.status === 'paused' ? position.since : instant(0)
}

/** Returns an item's allotted length in ms, constant while the item runs. A paused item to a clock time has its length at the pause's start (R5). */
export function allottedOf(run: Run, item: Item): Duration {
  return allottedAt(run, item, liveSince(run.position))
}

/** Returns whether an item has no length: nothing planned or given, and no clock time (R5, R13). */
export function hasNoLength(item: Item, granted: Duration): boolean {
  return item.planned + granted === 0 && untilOf(item) === null
}

/** Returns whether an item has no length in the run, so that its clock counts up and never overruns (R5). */
export function countsUp(run: Run, item: Item): boolean {
  return hasNoLength(item, run.adjustments[item.id]?.granted ?? 0)
}

/** Returns the item that Next starts: the first waiting one after the last that the run reached (R2), or null. */
export function nextWaiting(agenda: Agenda, run: Run): ItemId | null {
  const from = lastReachedIndex(agenda, run.position)
  const isNext = ({ item, index }: Placed) => index > from && itemStatus(run, item.id) === 'waiting'
  return flatItems(agenda).find(isNext)?.item.id ?? null
}

/** Returns whether a person only chairs an item. */
export const isChair = ({ role }: Speaker) => role === 'moderator'

/** Returns whether a person speaks in an item, or chairs it. */
export function speaksIn({ speakers }: Pick<Item, 'speakers'>, person: PersonId | null): boolean {
  return person !== null && speakers.some((speaker) => speaker.person === person)
}

/** Returns the speakers of an item without its chairs; the chairs if there is nobody else. */
export function speakersOf({ speakers }: Pick<Item, 'speakers'>): readonly Speaker[] {
  const others = speakers.filter((one) => !isChair(one))
  return others.length > 0 ? others : speakers
}

/** Returns the people of an item in its order, with chairs last. */
export const peopleOfItem = memoizeTwo((agenda: Agenda, item: Item): readonly Person[] => {
  const inOrder = item.speakers.toSorted((a, b) => Number(isChair(a)) - Number(isChair(b)))
  return inOrder.flatMap(({ person }) => personOf(agenda, person) ?? [])
})

/** Returns the people who speak in an item: the person with the floor, else its speakers, else its chairs. */
export function speakingNow(
  agenda: Agenda,
  item: Item,
  floor: FloorTurn | null,
): readonly Person[] {
  const onFloor = floor === null ? null : personOf(agenda, floor.person)
  if (onFloor !== null) return [onFloor]
  return speakersOf(item).flatMap(({ person }) => personOf(agenda, person) ?? [])
}

/** Returns whether two talking points are the same: they share a language, and have the same text in each shared one. */
function isSamePoint(one: Texts, other: Texts): boolean {
  const shared = Object.keys(one).filter((tag) => other[tag] !== undefined)
  return shared.length > 0 && shared.every((tag) => one[tag] === other[tag])
}

/** Returns the chosen talking point of an item, as it is in the agenda now. Languages may be added or removed; null if its text has changed. */
export function chosenPoint({ points }: Pick<Run, 'points'>, item: Item): Texts | null {
  const chosen = points[item.id]
  if (chosen === undefined) return null
  return item.talkingPoints.find((point) => isSamePoint(chosen, point)) ?? null
}
