import ICAL from 'ical.js'
import { isZone } from '../../../../shared/time/dials.ts'
import { isoOf } from '../../../../shared/time/iso.ts'
import { wallInstant } from '../../../../shared/time/zones.ts'
import { mergeNeighbours } from '../../neighbours.ts'
import { namesIn, type Schedule, type SourceEvent } from './sourceEvent.ts'

/** A line that begins a property; any other line goes on with the line before it, whether it is folded or not. */
const PROPERTY = /^[A-Z][A-Z0-9-]{1,40}(?=[;:])/i

/** Blanks before a value. */
const BLANKS = /^([A-Z0-9-]+(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:)[ \t]+/i

/** The lines of a calendar, unfolded. */
function linesOf(text: string): string[] {
  const lines = mergeNeighbours(text.split(/\r\n|\r|\n/), (last, line) => {
    if (PROPERTY.test(line)) return null
    if (/^[ \t]/.test(line)) return last + line.slice(1)
    return line.trim() === '' ? last : `${last}\\n${line}`
  })
  return lines.map((line) => line.replace(BLANKS, '$1').trimEnd())
}

/** The lines of each event, without those of its alarms. */
function eventLines(lines: readonly string[]): string[][] {
  const events: string[][] = []
  const open: string[] = []
  for (const line of lines) {
    const [, edge = '', name = ''] = /^(BEGIN|END):(\w+)$/i.exec(line) ?? []
    if (/begin/i.test(edge)) {
      if (/^vevent$/i.test(name)) events.push([])
      open.push(name)
    } else if (edge !== '') open.pop()
    else if (/^vevent$/i.test(open.at(-1) ?? '')) events.at(-1)?.push(line)
  }
  return events
}

/** The first property of each name; a line that is invalid is left out. */
function propertiesOf(lines: readonly string[]): ReadonlyMap<string, ICAL.Property> {
  const properties = new Map<string, ICAL.Property>()
  for (const line of lines) {
    try {
      const property = ICAL.Property.fromString(line)
      if (!properties.has(property.name)) properties.set(property.name, property)
    } catch {
      // Calendars of many programs have invalid lines between valid ones.
    }
  }
  return properties
}

type Properties = ReturnType<typeof propertiesOf>

function textOf(properties: Properties, name: string): string {
  const value = properties.get(name)?.jCal[3]
  return typeof value === 'string' ? value.trim() : ''
}

/** A time of an event: with its offset if its zone is known. */
function timeOf(properties: Properties, name: string): string {
  const text = textOf(properties, name)
  const zone = String(properties.get(name)?.getParameter('tzid') ?? '')
  const [date = '', time = ''] = text.split('T')
  if (!isZone(zone) || text.endsWith('Z')) return text
  const found = wallInstant(date, time.slice(0, 5), zone)
  return found.ok ? isoOf(found.at, zone) : text
}

/** Who speaks, by a line of the description. */
const SPEAKERS =
  /^[ \t]*(?:speakers?|presenters?|presented by|by|referent\w*|vortragende\w*|sprecher\w*|relator[ei]|ponentes?|讲者|講者|演讲人|主讲人?|嘉宾)[ \t]*[:：][ \t]*(\S.{0,300})$/im

function eventOf(properties: Properties, organiserSpeaks: boolean): SourceEvent {
  const text = textOf(properties, 'description')
  const [line = '', names = ''] = SPEAKERS.exec(text) ?? []
  const organiser = organiserOf(properties)
  const organisers = organiserSpeaks ? namesIn(organiser) : []
  const duration = textOf(properties, 'duration')
  const location = textOf(properties, 'location')
  return {
    title: textOf(properties, 'summary'),
    start: timeOf(properties, 'dtstart'),
    end: timeOf(properties, 'dtend') || null,
    minutes: duration === '' ? null : ICAL.Duration.fromString(duration).toSeconds() / 60,
    rooms: location === '' ? [] : [location],
    people: names === '' ? organisers : namesIn(names),
    description: text.replace(line, ''),
    kind: textOf(properties, 'categories'),
  }
}

function organiserOf(properties: Properties): string {
  return String(properties.get('organizer')?.getParameter('cn') ?? '').trim()
}

/** The zone that a calendar names for all its events; null if it names none. */
function zoneOf(lines: readonly string[]): string | null {
  const named = lines.flatMap((line) => {
    const [, zone = ''] =
      /^(?:X-WR-TIMEZONE|VTIMEZONE|TZID|TIMEZONE-ID)[^:]*:(.*)$/i.exec(line) ??
      /;TZID="?([^:;"]+)/i.exec(line) ??
      []
    return isZone(zone) ? [zone] : []
  })
  return named[0] ?? null
}

/** Whether a text is a calendar (iCalendar). */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 400))
}

/** Converts a calendar. Its organisers speak if there are several; one organiser alone owns the calendar. */
export function calendarSchedule(text: string): Schedule {
  const lines = linesOf(text)
  const all = eventLines(lines)
    .map(propertiesOf)
    .filter((event) => textOf(event, 'status').toUpperCase() !== 'CANCELLED')
  const organiserSpeaks = new Set(all.map(organiserOf)).size > 1
  const events = new Map(
    all
      .map((one) => eventOf(one, organiserSpeaks))
      .map((one) => [`${one.start} ${one.title} ${one.rooms}`, one] as const),
  )
  const [, title = ''] =
    lines.map((line) => /^(?:X-WR-CALNAME|NAME)[^:]*:(.*)$/i.exec(line)).find(Boolean) ?? []
  return { title, zone: zoneOf(lines), events: [...events.values()] }
}
