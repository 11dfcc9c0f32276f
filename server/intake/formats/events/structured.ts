import { jsonIn } from '../../../parseText.ts'
import { firstFound } from '../../read/text/matchAt.ts'
import { childrenAt, elementAt, type MarkupElement, markupTree, textIn } from '../markup.ts'
import { calendarSchedule, isCalendar } from './calendar.ts'
import { frab, ontime, opass, sessionize } from './jsonFormats.ts'
import { linkedSchedule } from './schemaOrg.ts'
import type { Schedule } from './sourceEvent.ts'

/** JSON formats of known programs, the most specific first. */
const JSON_FORMATS = [frab, sessionize, opass, ontime, (data: unknown) => linkedSchedule([data])]

function jsonSchedule(text: string): Schedule | null {
  const data = jsonIn(text)
  return firstFound(JSON_FORMATS, (format) => format(data))
}

const named = (from: MarkupElement, name: string) =>
  childrenAt(from).filter((one) => one.name === name)
const textsIn = (from: MarkupElement) =>
  Object.fromEntries(childrenAt(from).map((one) => [one.name, textIn(one).trim()]))

/** Converts `schedule.xml` of frab and pretalx to the structure of its JSON. */
function xmlSchedule(xml: string): Schedule | null {
  const schedule = elementAt(markupTree(xml, 'xml'), 'schedule')
  const conference = schedule && elementAt(schedule, 'conference')
  if (schedule === undefined || conference === undefined) return null
  const days = named(schedule, 'day').map((day) => ({
    date: day.attributes.get('date'),
    rooms: Object.fromEntries(
      named(day, 'room').map((room) => [
        room.attributes.get('name') ?? '',
        named(room, 'event').map((event) => ({
          ...textsIn(event),
          persons: childrenAt(event, 'persons').map((one) => ({ name: textIn(one) })),
        })),
      ]),
    ),
  }))
  return frab({ schedule: { conference: { ...textsIn(conference), days } } })
}

/** The schedule that a text is in a format of its own: a calendar, `schedule.xml`, or JSON of a known program; null if it is none. */
export function structuredSchedule(text: string): Schedule | null {
  if (isCalendar(text)) return calendarSchedule(text)
  if (/^\s*[[{]/.test(text)) return jsonSchedule(text)
  return /^\s*<(?:\?xml|schedule)\b/.test(text) && /<schedule[\s>]/.test(text.slice(0, 5_000))
    ? xmlSchedule(text)
    : null
}
