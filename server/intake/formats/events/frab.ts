import { z } from 'zod'
import { childrenAt, elementAt, type XmlElement, xmlTree } from '../xmlTree.ts'
import { listOf, type Schedule, Words } from './sourceEvent.ts'

const Talk = z.object({
  title: Words,
  subtitle: Words,
  date: Words,
  start: Words,
  duration: Words,
  type: Words,
  language: Words,
  abstract: Words,
  persons: listOf(z.object({ public_name: Words, name: Words, full_public_name: Words })),
})

const Conference = z.object({
  title: Words,
  time_zone_name: Words,
  days: z.array(z.object({ date: Words, rooms: z.record(z.string(), listOf(Talk)).catch({}) })),
})

/** What frab, pretalx and their relatives export as `schedule.json`. */
export const FrabJson = z.object({ schedule: z.object({ conference: Conference }) })

/** The minutes of a length such as `00:45` or `1:00:00` (with days). */
function minutesOf(duration: string): number | null {
  const parts = /^\d+(:\d+){1,2}$/.test(duration) ? duration.split(':').map(Number) : []
  const [minutes = 0, hours = 0, days = 0] = parts.reverse()
  return parts.length === 0 ? null : days * 1440 + hours * 60 + minutes
}

/** Converts a schedule of frab or pretalx. */
export function frabSchedule({ schedule: { conference } }: z.infer<typeof FrabJson>): Schedule {
  const events = conference.days.flatMap(({ date, rooms }) =>
    Object.entries(rooms).flatMap(([room, talks]) =>
      talks.map((talk) => ({
        title: talk.subtitle === '' ? talk.title : `${talk.title} – ${talk.subtitle}`,
        start: talk.date.includes('T') ? talk.date : `${date}T${talk.start}`,
        minutes: minutesOf(talk.duration),
        rooms: [room],
        day: /^\d{4}-\d\d-\d\d$/.test(date) ? date : null,
        people: talk.persons.map((one) => ({
          name: one.public_name || one.full_public_name || one.name,
        })),
        language: talk.language,
        description: talk.abstract,
        kind: talk.type,
      })),
    ),
  )
  return { title: conference.title, zone: conference.time_zone_name, events }
}

/** The texts of the elements directly in an element, by their names. */
function textsIn(element: XmlElement): Record<string, string> {
  return Object.fromEntries(element.children.map(({ name, text }) => [name, text.trim()]))
}

/** Converts `schedule.xml`, which has the same structure as the JSON; null if a document is none. */
export function frabXml(xml: string): Schedule | null {
  const schedule = elementAt(xmlTree(xml), 'schedule')
  const conference = schedule && elementAt(schedule, 'conference')
  if (schedule === undefined || conference === undefined) return null
  const named = (from: XmlElement, name: string) => from.children.filter((one) => one.name === name)
  const days = named(schedule, 'day').map((day) => ({
    ...Object.fromEntries(day.attributes),
    rooms: Object.fromEntries(
      named(day, 'room').map((room) => [
        room.attributes.get('name') ?? '',
        named(room, 'event').map((event) => ({
          ...textsIn(event),
          persons: childrenAt(event, 'persons').map(({ text }) => ({ name: text })),
        })),
      ]),
    ),
  }))
  const found = FrabJson.safeParse({ schedule: { conference: { ...textsIn(conference), days } } })
  return found.success ? frabSchedule(found.data) : null
}
