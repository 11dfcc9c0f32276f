import type {
  BareReading,
  ParsedAgenda,
  ParsedItem,
  ReadPlace,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { LanguageTag, type Texts } from '../../../../shared/agenda/texts.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { dateAfter } from '../../../../shared/time/zones.ts'
import { Unreadable } from '../../bytesFault.ts'
import { Findings, QUOTE } from '../../read/findings.ts'
import { kindOf } from '../../read/kinds.ts'
import { hhmm } from '../../read/plan/hhmm.ts'
import { tidy } from '../../read/text/normalize.ts'
import { latinOf, tagOf } from '../../read/text/script.ts'
import type { ImportOptions } from '../../readSource.ts'
import { htmlDocument } from '../html/htmlDocument.ts'
import { DAY, dateOf, minutesOf, timeText, wallTime, zoneOfTime } from './eventTimes.ts'
import type { EventText, Schedule, SourceEvent } from './sourceEvent.ts'

/** The most items of a schedule: an event in several rooms counts in each of them. */
const ITEMS = 20_000

/** An event that starts before this minute belongs to the night of the day before, if that day has events. */
const NIGHT = 4 * 60

const MOST_PEOPLE = 20
const MOST_POINTS = 30
/** Titles up to this length name what they are; longer ones are sentences. */
const SHORT_TITLE = 40

/** An event with its line, its start on the clock of the source, and its length (null: not stated), both in minutes. */
type Timed = {
  readonly event: SourceEvent
  readonly line: number
  readonly start: number
  readonly length: number | null
}

/** The events of one day in one room, in order. */
type Sheet = {
  readonly date: string | null
  readonly room: string | null
  readonly events: readonly Timed[]
}

function lengthOf({ end, minutes = null }: SourceEvent, start: number, zone: string | null) {
  const until = wallTime(end, zone)
  const between = until === null ? minutes : until - start
  const isPastMidnight = dateOf(start) === null && between !== null && between < 0
  const length = isPastMidnight ? between + DAY : between
  return length === null || length < 0 || length > DAY ? null : length
}

function timedEvents({ events }: Schedule, zone: string | null, date: string | null): Timed[] {
  const timed = events.flatMap((event, at) => {
    const found = wallTime(event.start, zone)
    if (found === null) return []
    const start = dateOf(found) === null && date !== null ? minutesOf(date, hhmm(found)) : found
    return [{ event, line: at + 1, start, length: lengthOf(event, found, zone) }]
  })
  return timed.sort((one, other) => one.start - other.start)
}

/** Distributes events, which are in order of time, to days and rooms. */
function sheetsOf(timed: readonly Timed[]): Sheet[] {
  const days = new Map<string | null, Timed[]>()
  for (const one of timed) {
    const date = dateOf(one.start)
    const before = date === null ? null : dateAfter(date, -1)
    const own = one.start % DAY < NIGHT && days.has(before) ? before : date
    const day = one.event.day ?? own
    const events = days.get(day) ?? []
    events.push(one)
    days.set(day, events)
  }
  const inOrder = timed.toSorted((a, b) => a.line - b.line)
  const roomsInOrder = [...new Set(inOrder.flatMap(({ event }) => event.rooms))]
  return [...days].flatMap(([date, events]) => {
    const used = new Set(events.flatMap(({ event }) => event.rooms))
    const rooms = used.size === 0 ? [null] : roomsInOrder.filter((room) => used.has(room))
    if (rooms.length * events.length > ITEMS) throw new Unreadable('too-many-lines')
    return rooms.map((room) => ({
      date,
      room,
      events: events.filter(
        ({ event: { rooms: own } }) => own.length === 0 || room === null || own.includes(room),
      ),
    }))
  })
}

/** What makes texts and items of a schedule: its zone, the language of what is in Latin letters, and that of all its titles. */
type Context = { readonly zone: string | null; readonly latin: string; readonly main: string }

function textsOf(text: EventText, language: string | null, context: Context): Texts | null {
  const { latin, main } = context
  const tagFor = (tag: string | null) =>
    tag === null || tag.startsWith('zh') || !LanguageTag.safeParse(tag).success ? latin : tag
  const all = typeof text === 'string' ? [[language, text] as const] : Object.entries(text)
  const texts: Record<string, string> = {}
  for (const [tag, one] of all) {
    const clean = tidy(one).slice(0, TEXT_LIMIT).trim()
    const found = tagOf(clean, tagFor(tag))
    // Most short Chinese titles are the same in both scripts.
    const isChinese = found.startsWith('zh') && main.startsWith('zh')
    if (clean !== '') texts[isChinese ? main : found] ??= clean
  }
  return Object.keys(texts).length === 0 ? null : texts
}

function firstOf(text: EventText): string {
  return tidy(typeof text === 'string' ? text : (Object.values(text)[0] ?? ''))
}

function kindOfEvent({ title, kind, people }: SourceEvent): ParsedItem['kind'] {
  const words = [firstOf(title), kind ?? '']
  const ordered = firstOf(title).length <= SHORT_TITLE ? words : words.reverse()
  const [found] = ordered.flatMap((word) => kindOf(word) ?? [])
  return found ?? (people.length > 0 ? 'talk' : 'other')
}

function pointsOf({ description }: SourceEvent, context: Context): Texts[] {
  const text = description ?? ''
  const lines: readonly string[] = /<\w/.test(text)
    ? htmlDocument(text).lines
    : text.split(/[\r\n]+/)
  const points = lines.map((line) => textsOf(line, null, context))
  return points.filter((point) => point !== null)
}

function speakersOf(
  { people }: SourceEvent,
  kind: ParsedItem['kind'],
  context: Context,
): ReadSpeaker[] {
  const usual: ReadSpeaker['role'] = kind === 'panel' ? 'panellist' : 'speaker'
  return people.slice(0, MOST_PEOPLE).flatMap(({ name, title, role = usual }) => {
    const names = textsOf(name, null, context)
    const titles = textsOf(title ?? '', null, context)
    return names === null ? [] : [{ name: names, title: titles, affiliation: null, role }]
  })
}

/** The segment of one event, which lasts until the next if the source states no end. */
function segmentOf(
  { event, line, start, length }: Timed,
  next: Timed | undefined,
  context: Context,
) {
  const title = textsOf(event.title, event.language ?? null, context) ?? { [context.latin]: '—' }
  const kind = kindOfEvent(event)
  const gap = next === undefined ? Infinity : next.start - start
  const minutes = length ?? (gap > DAY ? null : gap)
  const planned = minutes === null ? null : minutes * MINUTE
  const language = LanguageTag.safeParse(event.language)
  const at = timeText(start, context.zone)
  const item: ParsedItem = {
    title,
    kind,
    start: at,
    planned,
    inferred: length === null && planned !== null ? ['planned'] : [],
    speakers: speakersOf(event, kind, context),
    talkingPoints: pointsOf(event, context).slice(0, MOST_POINTS),
    lines: [line],
    ...(language.success ? { languages: [language.data] } : {}),
  }
  const budget = length === null ? null : planned
  return { title, kind, budget, start: at, items: [item] } satisfies ReadSegment
}

/** An event as one line of text. */
function lineOf({ title, start, end, rooms, people }: SourceEvent): string {
  const when = [start, end].filter((time) => time != null && time !== '').join(' – ')
  const names = people.map(({ name }) => firstOf(name)).join(', ')
  return [when, rooms.join(', '), firstOf(title), names].filter((part) => part !== '').join(' · ')
}

/** Notes events that begin before the end of the event before them in their room. */
function noteOverlaps(sheets: readonly Sheet[], findings: Findings): void {
  for (const { events } of sheets)
    for (const [at, { event, line, start }] of events.entries()) {
      const before = events[at - 1]
      const end = before === undefined ? start : before.start + (before.length ?? 0)
      if (end <= start) continue
      const facts = { start: hhmm(start), end: hhmm(Math.floor(end)) }
      findings.note('overlap', line, facts, { about: event })
    }
}

/** Notes the people and the lines of the description that are more than an item can have. */
function noteLeftOut(event: SourceEvent, line: number, context: Context, findings: Findings): void {
  const points = pointsOf(event, context).slice(MOST_POINTS)
  const people = event.people.slice(MOST_PEOPLE).map(({ name }) => firstOf(name))
  const leftOut = [...people, ...points.map((point) => firstOf(point))]
  const text = leftOut.join(', ').slice(0, QUOTE)
  if (text !== '') findings.note('part-not-read', line, { text }, { about: event })
}

/** Converts a schedule to one agenda for each day and room; each event is a line of the source. */
export function scheduleReading(schedule: Schedule, importOptions: ImportOptions): BareReading {
  const { events } = schedule
  if (events.length > ITEMS) throw new Unreadable('too-many-lines')
  const stated = schedule.zone !== null && isZone(schedule.zone) ? schedule.zone : null
  const zones = events.map(({ start }) => zoneOfTime(start ?? ''))
  const zone = importOptions.zone ?? stated ?? zones.find((one) => one !== null) ?? null
  const titles = events.map(({ title }) => firstOf(title)).join('\n')
  const latin = latinOf(titles)
  const context = { zone, latin, main: tagOf(titles, latin) }
  const timed = timedEvents(schedule, zone, importOptions.date)
  if (timed.length === 0) throw new Unreadable('no-events')
  const sheets = sheetsOf(timed)
  const places = new Map<object, ReadPlace[]>()
  const agendas = sheets.map(({ date, room, events: own }, agenda): ParsedAgenda => {
    const segments = own.map((one, at) => {
      const place = { agenda, segment: at, item: 0 }
      places.set(one.event, [...(places.get(one.event) ?? []), place])
      return segmentOf(one, own[at + 1], context)
    })
    return {
      title: textsOf(schedule.title, null, context) ?? { [latin]: 'Agenda' },
      date,
      room,
      zones: zone === null ? [] : [zone],
      startsAt: segments[0]?.start ?? null,
      hardStop: null,
      meeting: null,
      segments,
      notes: [],
    }
  })
  const source = events.map(lineOf)
  const findings = new Findings()
  noteOverlaps(sheets, findings)
  for (const [at, event] of events.entries()) {
    if (places.has(event)) noteLeftOut(event, at + 1, context, findings)
    else findings.note('not-understood', at + 1, { text: source[at] ?? '' })
  }
  return {
    source,
    agendas,
    findings: findings.all((event) => places.get(event)?.[0] ?? null),
    ledger: events.map((event, at) => {
      const own = places.get(event)
      const line = { from: at + 1, to: at + 1 }
      return own ? { ...line, became: 'item', places: own } : { ...line, became: 'not-understood' }
    }),
  }
}
