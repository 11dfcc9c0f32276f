import { Parser } from 'htmlparser2'
import { z } from 'zod'
import { jsonIn } from '../../../parseText.ts'
import { listOf, type Schedule, type SourceEvent, Words } from './sourceEvent.ts'

/** One thing or a list of things. */
const many = <T extends z.ZodType>(thing: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value == null ? [] : [value]),
    listOf(thing),
  )

const Named = z.union([z.string(), z.object({ name: Words, jobTitle: Words.optional() })])

const Event = z.object({
  '@type': many(z.string()),
  name: Words,
  startDate: Words,
  endDate: Words,
  location: many(Named),
  performer: many(Named),
  inLanguage: Words,
  description: Words,
  subEvent: many(z.unknown()),
})
type Event = z.infer<typeof Event>

/** How deep events are in events: a conference, its days, their sessions, their talks. */
const DEPTH = 4

const nameOf = (one: z.infer<typeof Named>) => (typeof one === 'string' ? one : one.name)

/** The events of a piece of linked data that contain no other events. */
function eventsIn(data: unknown, depth: number, above: Partial<Event>): SourceEvent[] {
  const found = Event.safeParse(data)
  if (!found.success || !found.data['@type'].some((type) => /Event$|Festival$/.test(type)))
    return []
  const { name, startDate, endDate, performer, inLanguage, description, subEvent } = found.data
  const location = found.data.location.length > 0 ? found.data.location : (above.location ?? [])
  if (subEvent.length > 0 && depth > 0)
    return subEvent.flatMap((one) =>
      eventsIn(one, depth - 1, { location: depth === DEPTH ? [] : location }),
    )
  return [
    {
      title: name,
      start: startDate,
      end: endDate,
      rooms: location.slice(0, 1).map(nameOf),
      people: performer.map((one) => ({
        name: nameOf(one),
        title: typeof one === 'string' ? null : (one.jobTitle ?? null),
      })),
      language: inLanguage,
      description,
    },
  ]
}

/** Converts linked data with events (schema.org); null if it has fewer than two with a time. */
export function linkedSchedule(data: readonly unknown[]): Schedule | null {
  const things = data.flatMap((one) => {
    const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(one)
    return graph.success ? graph.data['@graph'] : Array.isArray(one) ? one : [one]
  })
  const events = things.flatMap((thing) => eventsIn(thing, DEPTH, {}))
  if (events.filter(({ start }) => /\d:\d\d/.test(start ?? '')).length < 2) return null
  const whole = things.length === 1 ? Event.safeParse(things[0]) : null
  return { title: whole?.data?.name ?? '', zone: null, events }
}

/** The schedule in the linked data of a page; null if there is none. */
export function pageSchedule(html: string): Schedule | null {
  if (!html.includes('application/ld+json')) return null
  const parts: string[] = []
  let isOpen = false
  const parser = new Parser({
    onopentag: (name, { type }) => {
      isOpen = name === 'script' && type === 'application/ld+json'
      if (isOpen) parts.push('')
    },
    ontext: (text) => {
      if (isOpen) parts.push(`${parts.pop() ?? ''}${text}`)
    },
    onclosetag: () => {
      isOpen = false
    },
  })
  parser.end(html)
  return linkedSchedule(parts.map(jsonIn))
}
