import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import type { Run } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type ItemChange, isAnnounced, itemChange, withChange } from './programmeChanges.ts'

/** Something that happened in the room or to the agenda, worth telling an audience; drift alone never is (T7). */
export type Announcement = { readonly seq: number; readonly at: Instant } & (
  | { readonly what: 'began' | 'added'; readonly item: ItemId }
  /** Everything of the programme that changed at one moment, as one step does. */
  | { readonly what: 'programme'; readonly changes: readonly ItemChange[] }
  | { readonly what: 'paused' | 'resumed' | 'standby' | 'order' | 'agenda' | 'moved' | 'back' }
  | { readonly what: 'ended' | 'reopened' }
)

type AnnouncedFact = Announcement extends infer N
  ? N extends Announcement
    ? Omit<N, 'seq' | 'at'>
    : never
  : never

type Edited = Extract<ShowEvent, { type: 'itemEdited' }>

/** Whether an edit changes something that an audience reads. */
function isRead({ fields }: Edited): boolean {
  return [fields.title, fields.planned, fields.speakers].some((field) => field !== undefined)
}

function agendaAnnouncement(event: ShowEvent): AnnouncedFact | null {
  if ('side' in event && event.side === 'draft') return null
  switch (event.type) {
    case 'itemInserted':
      return { what: 'added', item: event.item.id }
    case 'itemsOrdered':
      return { what: 'order' }
    case 'scheduleMoved':
      return { what: 'moved' }
    case 'itemEdited':
      return isRead(event) ? { what: 'agenda' } : null
    case 'itemRemoved':
    case 'personRenamed':
    case 'agendaPublished':
      return { what: 'agenda' }
    default:
      return null
  }
}

function runAnnouncement(event: ShowEvent): AnnouncedFact | null {
  switch (event.type) {
    case 'itemStarted':
      return { what: 'began', item: event.item }
    case 'itemEnded':
      return { what: 'standby' }
    case 'itemPaused':
      return { what: 'paused' }
    case 'itemResumed':
      return { what: 'resumed' }
    case 'showEnded':
      return { what: 'ended' }
    case 'showReopened':
      return { what: 'reopened' }
    case 'positionRestored':
    case 'progressRestored':
      return { what: 'back' }
    default:
      return null
  }
}

/** What was told of an item is no longer so once it was taken back. */
function withoutItem(told: readonly Announcement[], item: ItemId): readonly Announcement[] {
  const isAbout = (news: Announcement) =>
    news.what === 'programme' && news.changes.some((change) => change.item === item)
  if (!told.some(isAbout)) return told
  return told.flatMap((news): readonly Announcement[] => {
    if (news.what !== 'programme') return [news]
    const changes = news.changes.filter((change) => change.item !== item)
    return changes.length === 0 ? [] : [{ ...news, changes }]
  })
}

/** Changes of the programme at one moment are one piece of news. */
function withItemChange(
  told: readonly Announcement[],
  { seq, at }: Recorded,
  change: ItemChange,
): readonly Announcement[] {
  const last = told.at(-1)
  if (last?.what !== 'programme' || last.at !== at)
    return [...told, { what: 'programme', changes: [change], seq, at }]
  return [...told.slice(0, -1), { ...last, seq, changes: withChange(last.changes, change) }]
}

function withEvent(
  told: readonly Announcement[],
  recorded: Recorded,
  run: Run,
): readonly Announcement[] {
  const { event, seq, at } = recorded
  const change = itemChange(recorded, run)
  if (change !== null) return withItemChange(told, recorded, change)
  if (event.type === 'adjustmentRestored' || event.type === 'progressRestored') {
    const left = withoutItem(told, event.item)
    const tells = event.type === 'progressRestored' || left !== told
    return tells ? [...left, { what: 'back', seq, at }] : left
  }
  const what = runAnnouncement(event) ?? agendaAnnouncement(event)
  return what === null ? told : [...told, { ...what, seq, at }]
}

/** Everything worth telling among events, oldest first, as it still is so. */
function announcementsIn(events: readonly Recorded[], run: Run): readonly Announcement[] {
  const all = events.reduce<readonly Announcement[]>((told, one) => withEvent(told, one, run), [])
  return all.filter((news) => news.what !== 'programme' || isAnnounced(news.changes))
}

/** The newest thing worth telling among events after `seq`, as the run is now; null where there is none. */
export function announcementAfter(
  events: readonly Recorded[],
  seq: number,
  run: Run,
): Announcement | null {
  return announcementsIn(events, run).findLast((news) => news.seq > seq) ?? null
}

const CHANGES: readonly Announcement['what'][] = ['programme', 'added', 'order', 'agenda', 'moved']

/** The newest change of the agenda itself among recent events, from `since` on. */
export function changeSince(
  events: readonly Recorded[],
  since: Instant,
  run: Run,
): Announcement | null {
  const changes = announcementsIn(events, run).filter(({ what }) => CHANGES.includes(what))
  return changes.findLast(({ at }) => at >= since) ?? null
}
