import type { ItemId } from '../../../shared/agenda/ids.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import type { Recorded, Run, ShowEvent } from '../../../shared/run/state.ts'
import { type Duration, type Instant, MINUTE } from '../../../shared/time/instant.ts'

/** A change of one item of the programme: dropped, restored, or of another length, with the difference in ms. */
export type ItemChange =
  | { readonly is: 'left' | 'back'; readonly item: ItemId }
  | { readonly is: 'shorter' | 'longer'; readonly item: ItemId; readonly by: Duration }

/** An event in the room or a change of the agenda that the audience should know; drift alone is not announced (T7). */
export type Announcement = { readonly seq: number; readonly at: Instant } & (
  | { readonly what: 'began' | 'added'; readonly item: ItemId }
  /** All changes of the programme at one moment: one step makes them together. */
  | { readonly what: 'programme'; readonly changes: readonly ItemChange[] }
  | { readonly what: 'paused' | 'resumed' | 'standby' | 'order' | 'agenda' | 'moved' | 'back' }
  | { readonly what: 'ended' | 'reopened' }
)

type AnnouncedFact = Announcement extends infer One
  ? One extends Announcement
    ? Omit<One, 'seq' | 'at'>
    : never
  : never

/** The smallest total change of lengths that is announced, in ms (T7). */
const MIN_ANNOUNCED = 2 * MINUTE

/** Whether an item waits and has no progress: changes of the live item do not concern the audience. */
function isToCome({ position, progress }: Run, item: ItemId): boolean {
  const { status, spent } = progress[item] ?? { status: 'waiting', spent: 0 }
  return status === 'waiting' && spent === 0 && liveItemId(position) !== item
}

/** Returns the change that an event makes to the programme of the audience; null if none. */
function itemChange(event: ShowEvent, run: Run): ItemChange | null {
  switch (event.type) {
    case 'itemDropped':
      return { is: 'left', item: event.item }
    case 'itemRestored':
      return { is: 'back', item: event.item }
    case 'timeGiven':
    case 'timeTaken': {
      const { item, by } = event
      const is = event.type === 'timeGiven' ? 'longer' : 'shorter'
      return isToCome(run, item) ? { is, item, by } : null
    }
    default:
      return null
  }
}

/** Whether changes are announced: an item is dropped or restored, or the lengths change by enough (T7). */
function isAnnounced(changes: readonly ItemChange[]): boolean {
  const by = changes.map((change) => ('by' in change ? change.by : MIN_ANNOUNCED))
  return by.reduce((sum, one) => sum + one, 0) >= MIN_ANNOUNCED
}

type PlainFact = Exclude<AnnouncedFact, { item: ItemId } | { changes: readonly ItemChange[] }>

/** The announcements that have neither an item nor changes, by the type of their event. */
const PLAIN: Partial<Record<ShowEvent['type'], PlainFact['what']>> = {
  itemEnded: 'standby',
  itemPaused: 'paused',
  itemResumed: 'resumed',
  itemRemoved: 'agenda',
  personRenamed: 'agenda',
  itemsOrdered: 'order',
  scheduleMoved: 'moved',
  agendaPublished: 'agenda',
  showEnded: 'ended',
  showReopened: 'reopened',
  positionRestored: 'back',
  progressRestored: 'back',
}

/** Returns the announcement of an event that does not change the programme; null if it has none. */
function factOf(event: ShowEvent): AnnouncedFact | null {
  if (event.type === 'itemStarted') return { what: 'began', item: event.item }
  if (event.type === 'itemInserted') return { what: 'added', item: event.item.id }
  if (event.type === 'itemEdited') {
    const { title, planned, speakers } = event.fields
    const isVisible = [title, planned, speakers].some((field) => field !== undefined)
    return isVisible ? { what: 'agenda' } : null
  }
  const what = PLAIN[event.type]
  return what === undefined ? null : { what }
}

/** Removes an item whose change was undone from earlier announcements. */
function withoutItem(all: readonly Announcement[], item: ItemId): readonly Announcement[] {
  return all.flatMap((one): readonly Announcement[] => {
    if (one.what !== 'programme') return [one]
    const changes = one.changes.filter((change) => change.item !== item)
    if (changes.length === one.changes.length) return [one]
    return changes.length === 0 ? [] : [{ ...one, changes }]
  })
}

/** Adds a change of the programme. Changes at one moment are one announcement, with the newest change of each item. */
function withChange(
  all: readonly Announcement[],
  { seq, at }: Recorded,
  change: ItemChange,
): readonly Announcement[] {
  const last = all.at(-1)
  if (last?.what !== 'programme' || last.at !== at)
    return [...all, { what: 'programme', changes: [change], seq, at }]
  const others = last.changes.filter(({ item }) => item !== change.item)
  return [...all.slice(0, -1), { ...last, seq, changes: [...others, change] }]
}

function withEvent(
  all: readonly Announcement[],
  recorded: Recorded,
  run: Run,
): readonly Announcement[] {
  const { event, seq, at } = recorded
  const change = itemChange(event, run)
  if (change !== null) return withChange(all, recorded, change)
  if (event.type === 'adjustmentRestored' || event.type === 'progressRestored') {
    const rest = withoutItem(all, event.item)
    const isUndone = rest.length < all.length || rest.some((one, index) => one !== all[index])
    const announces = event.type === 'progressRestored' || isUndone
    return announces ? [...rest, { what: 'back', seq, at }] : rest
  }
  const fact = factOf(event)
  return fact === null ? all : [...all, { ...fact, seq, at }]
}

/** Returns the announcements of events that are still valid, oldest first. */
function announcementsIn(events: readonly Recorded[], run: Run): readonly Announcement[] {
  const all = events.reduce<readonly Announcement[]>((found, one) => withEvent(found, one, run), [])
  return all.filter((one) => one.what !== 'programme' || isAnnounced(one.changes))
}

/** Returns the newest announcement among events after `seq` that is valid in the present run; null if there is none. */
export function announcementAfter(
  events: readonly Recorded[],
  seq: number,
  run: Run,
): Announcement | null {
  return announcementsIn(events, run).findLast((one) => one.seq > seq) ?? null
}

const CHANGES: readonly Announcement['what'][] = ['programme', 'added', 'order', 'agenda', 'moved']

/** Returns the newest change of the agenda itself among recent events, from `since` on. */
export function changeSince(
  events: readonly Recorded[],
  since: Instant,
  run: Run,
): Announcement | null {
  const changes = announcementsIn(events, run).filter(({ what }) => CHANGES.includes(what))
  return changes.findLast(({ at }) => at >= since) ?? null
}
