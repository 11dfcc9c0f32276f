import { createHash } from 'node:crypto'
import ical, {
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  escape as icalText,
} from 'ical-generator'
import { DateTime } from 'luxon'
import { earliestOf, type Instant, instant, latestOf } from '../../../shared/time/instant.ts'
import { type Entry, type FeedReader, type LoggedShow, type ShowFeed, showFeed } from './feed.ts'
import { vtimezone } from './vtimezone.ts'

/** How often calendar programs should fetch a feed, in seconds. */
const REFRESH = 15 * 60

/** A feed as a file, with the tag of what it states. */
export type CalendarFile = { readonly text: string; readonly tag: string }

/** Returns the feed of some shows for a reader. The first published show names it; unpublished shows have no entries. */
export function calendarFile(shows: readonly LoggedShow[], reader: FeedReader): CalendarFile {
  const feeds = shows.flatMap((shown) => {
    const feed = showFeed(shown, reader)
    return feed === null ? [] : [{ ...feed, shown }]
  })
  const spans = feeds.flatMap(({ entries }) => entries).map(({ span }) => span)
  const first = spans[0]?.start ?? instant(0)
  const from = earliestOf(first, ...spans.map(({ start }) => start))
  const to = latestOf(first, ...spans.map(({ end }) => end))
  const calendar = ical({
    prodId: { company: 'Rostrum', product: 'Rostrum' },
    // The library escapes texts of entries, but not names and ids.
    name: icalText(withoutControls(feeds[0]?.name ?? 'Rostrum'), false),
    ttl: REFRESH,
    timezone: { name: null, generator: (zone) => vtimezone(zone, from, to) },
  })
  for (const { entries, shown } of feeds)
    for (const entry of entries) calendar.createEvent(eventOf(entry, shown))
  return { text: `${calendar}\r\n`, tag: tagOf(feeds) }
}

/** Returns an entry as an event. Its revision is that of the log, which rises with every event, also with an undo. */
function eventOf(entry: Entry, { seq, at }: LoggedShow): ICalEventData {
  const { id, span, zone, title, text, meeting, isOff, isOwn } = entry
  return {
    id: icalText(withoutControls(id), false),
    sequence: seq,
    stamp: dateOf(at),
    lastModified: dateOf(at),
    start: dateOf(span.start),
    end: span.end > span.start ? dateOf(span.end) : null,
    timezone: zone,
    summary: withoutControls(title),
    description: withoutControls(text),
    location: meeting,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isOwn ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  }
}

function dateOf(at: Instant): DateTime {
  return DateTime.fromMillis(at)
}

/** Removes the control characters that no calendar may contain. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '')
}

/** Returns the tag of what feeds state. It is weak: events of the log that change no entry change only the revisions in the file. */
function tagOf(feeds: readonly ShowFeed[]): string {
  const stated = feeds.map(({ name, entries }) => ({ name, entries }))
  const digest = createHash('sha256').update(JSON.stringify(stated)).digest('base64url')
  return `W/"${digest.slice(0, 22)}"`
}
