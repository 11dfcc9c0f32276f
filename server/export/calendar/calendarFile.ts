import { createHash } from 'node:crypto'
import ical, {
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  escape as icalText,
} from 'ical-generator'
import { LRUCache } from 'lru-cache'
import { DateTime } from 'luxon'
import {
  earliestOf,
  type Instant,
  instant,
  latestOf,
  MINUTE,
} from '../../../shared/time/instant.ts'
import { type Entry, type FeedReader, type ShowFeed, type ShowMoment, showFeed } from './feed.ts'
import { vtimezone } from './vtimezone.ts'

/** How often calendar programs should fetch a feed, in seconds. */
const REFRESH = 15 * 60

const EVENT = '\r\nBEGIN:VEVENT\r\n'

/** The newest files: many people subscribe to one address, and folding long lines takes longer than everything else. */
const files = new LRUCache<string, string>({
  max: 100,
  maxSize: 8 * 1_024 * 1_024,
  sizeCalculation: ({ length }) => length,
})

/** Removes all feeds from memory, as a person was erased. */
export function clearCalendarFiles(): void {
  files.clear()
}

/** A feed: the tag of what it states, and the function that returns its file. */
export type CalendarFile = { readonly tag: string; readonly text: () => string }

type WrittenFeed = ShowFeed & { readonly shown: ShowMoment }

/** Returns the feed of some shows for a reader. The first published show names it; unpublished shows have no entries. */
export function calendarFile(shows: readonly ShowMoment[], reader: FeedReader): CalendarFile {
  const feeds = shows.flatMap((shown) => {
    const feed = showFeed(shown, reader)
    return feed === null ? [] : [{ ...feed, shown }]
  })
  const tag = tagOf(feeds)
  const key = [tag, ...feeds.map(({ shown }) => shown.seq)].join(' ')
  return {
    tag,
    text() {
      const text = files.get(key) ?? textOf(feeds)
      files.set(key, text)
      return text
    },
  }
}

function textOf(feeds: readonly WrittenFeed[]): string {
  const all = feeds.flatMap(({ entries }) => entries)
  const calendar = ical({
    prodId: { company: 'Rostrum', product: 'Rostrum' },
    // The library escapes texts of entries, but not names and ids.
    name: icalText(withoutControls(feeds[0]?.name ?? 'Rostrum'), false),
    ttl: REFRESH,
  })
  for (const { entries, shown } of feeds)
    for (const entry of entries) calendar.createEvent(eventOf(entry, shown))
  const first = all[0]?.span.start ?? instant(0)
  const from = earliestOf(first, ...all.map(({ span }) => span.start))
  const to = latestOf(first, ...all.map(({ span }) => span.end))
  const zones = [...new Set(all.map(({ zone }) => zone))].map((zone) => vtimezone(zone, from, to))
  // The library would write zones before other properties, but properties come first.
  return `${calendar}\r\n`.replace(EVENT, () => `\r\n${zones.join('\r\n')}${EVENT}`)
}

/** Returns an entry as an event. Its sequence rises with every event of the log, also with an undo, and with every minute in which it can change. */
function eventOf(entry: Entry, { seq, at }: ShowMoment): ICalEventData {
  const { id, span, zone, title, text, meeting, isOff, isOwn } = entry
  return {
    id: icalText(withoutControls(id), false),
    sequence: seq + Math.floor(at / MINUTE),
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

/** Returns the tag of what feeds state. It is weak: what changes no entry changes only the sequences in the file. */
function tagOf(feeds: readonly ShowFeed[]): string {
  const stated = feeds.map(({ name, entries }) => ({ name, entries }))
  const digest = createHash('sha256').update(JSON.stringify(stated)).digest('base64url')
  return `W/"${digest.slice(0, 22)}"`
}
