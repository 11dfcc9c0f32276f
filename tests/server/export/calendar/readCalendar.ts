import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { expect } from 'vitest'

/** An event as a calendar program reads it, with its times in ISO. */
export type ReadEvent = {
  readonly uid: string
  readonly start: string
  readonly end: string
  readonly zone: string
  readonly title: string
  readonly text: string
  readonly location: string | null
  readonly status: string
  readonly sequence: number
  readonly stamp: string
}

/** Reads a calendar with two programs, which must agree on every time, and returns its name and its events. */
export function readCalendar(text: string) {
  const { events, calendar } = readOnce(text)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const other = convertIcsCalendar(undefined, text)
  expect((other.events ?? []).map(({ uid, start }) => [uid, start.date.toISOString()])).toEqual(
    events.map(({ uid, start }) => [uid, start]),
  )
  return { name: String(calendar.getFirstPropertyValue('name')), events, calendar }
}

/** Reads a calendar by its own zones alone. */
export function readOnce(text: string) {
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    const textOf = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid ?? '',
      title: event.summary,
      text: event.description,
      location: event.location,
      status: textOf('status'),
      sequence: event.sequence,
      stamp: textOf('dtstamp'),
    }
  })
  return { events, calendar }
}
