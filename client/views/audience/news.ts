import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** Something that happened in the room or to the agenda, worth telling an audience; drift alone never is (T7). */
export type News = { readonly seq: number; readonly at: Instant } & (
  | { readonly what: 'began' | 'dropped' | 'restored' | 'added'; readonly item: ItemId }
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
    case 'itemDropped':
      return { what: 'dropped', item: event.item }
    case 'itemRestored':
      return { what: 'restored', item: event.item }
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

/** The newest thing worth telling among events after `seq`; null where there is none. */
export function newsAfter(events: readonly Recorded[], seq: number): News | null {
  const found = events.flatMap((recorded): readonly News[] => {
    if (recorded.seq <= seq) return []
    const what = runNews(recorded.event) ?? planNews(recorded.event)
    return what === null ? [] : [{ ...what, seq: recorded.seq, at: recorded.at }]
  })
  return found.at(-1) ?? null
}

const CHANGES: readonly News['what'][] = [
  'dropped',
  'restored',
  'added',
  'order',
  'agenda',
  'moved',
]

/** The newest change of the agenda itself among recent events, from `since` on. */
export function changeSince(events: readonly Recorded[], since: Instant): News | null {
  const late = events.filter(({ at }) => at >= since)
  const changes = late.flatMap((recorded) => newsAfter([recorded], -1) ?? [])
  return changes.findLast(({ what }) => CHANGES.includes(what)) ?? null
}
