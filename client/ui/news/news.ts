import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import type { Run } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type ItemChange, isTold, itemChange, withChange } from './programmeNews.ts'

/** Something that happened in the room or to the agenda, worth telling an audience; drift alone never is (T7). */
export type News = { readonly seq: number; readonly at: Instant } & (
  | { readonly what: 'began' | 'added'; readonly item: ItemId }
  /** Everything of the programme that changed at one moment, as one step does. */
  | { readonly what: 'programme'; readonly changes: readonly ItemChange[] }
  | { readonly what: 'paused' | 'resumed' | 'standby' | 'order' | 'agenda' | 'moved' | 'back' }
  | { readonly what: 'ended' | 'reopened' }
)

type What = News extends infer N ? (N extends News ? Omit<N, 'seq' | 'at'> : never) : never

type Edited = Extract<ShowEvent, { type: 'itemEdited' }>

/** Whether an edit changes something that an audience reads. */
function isRead({ fields }: Edited): boolean {
  return [fields.title, fields.planned, fields.speakers].some((field) => field !== undefined)
}

function planNews(event: ShowEvent): What | null {
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
    case 'agendaPublished':
      return { what: 'agenda' }
    default:
      return null
  }
}

function runNews(event: ShowEvent): What | null {
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
function without(told: readonly News[], item: ItemId): readonly News[] {
  const isAbout = (news: News) =>
    news.what === 'programme' && news.changes.some((change) => change.item === item)
  if (!told.some(isAbout)) return told
  return told.flatMap((news): readonly News[] => {
    if (news.what !== 'programme') return [news]
    const changes = news.changes.filter((change) => change.item !== item)
    return changes.length === 0 ? [] : [{ ...news, changes }]
  })
}

/** Changes of the programme at one moment are one piece of news. */
function withItemChange(
  told: readonly News[],
  { seq, at }: Recorded,
  change: ItemChange,
): readonly News[] {
  const last = told.at(-1)
  if (last?.what !== 'programme' || last.at !== at)
    return [...told, { what: 'programme', changes: [change], seq, at }]
  return [...told.slice(0, -1), { ...last, seq, changes: withChange(last.changes, change) }]
}

function withEvent(told: readonly News[], recorded: Recorded, run: Run): readonly News[] {
  const { event, seq, at } = recorded
  const change = itemChange(recorded, run)
  if (change !== null) return withItemChange(told, recorded, change)
  if (event.type === 'adjustmentRestored' || event.type === 'progressRestored') {
    const left = without(told, event.item)
    const tells = event.type === 'progressRestored' || left !== told
    return tells ? [...left, { what: 'back', seq, at }] : left
  }
  const what = runNews(event) ?? planNews(event)
  return what === null ? told : [...told, { ...what, seq, at }]
}

/** Everything worth telling among events, oldest first, as it still is so. */
function newsOf(events: readonly Recorded[], run: Run): readonly News[] {
  const all = events.reduce<readonly News[]>((told, one) => withEvent(told, one, run), [])
  return all.filter((news) => news.what !== 'programme' || isTold(news.changes))
}

/** The newest thing worth telling among events after `seq`, as the run is now; null where there is none. */
export function newsAfter(events: readonly Recorded[], seq: number, run: Run): News | null {
  return newsOf(events, run).findLast((news) => news.seq > seq) ?? null
}

const CHANGES: readonly News['what'][] = ['programme', 'added', 'order', 'agenda', 'moved']

/** The newest change of the agenda itself among recent events, from `since` on. */
export function changeSince(events: readonly Recorded[], since: Instant, run: Run): News | null {
  const changes = newsOf(events, run).filter(({ what }) => CHANGES.includes(what))
  return changes.findLast(({ at }) => at >= since) ?? null
}
