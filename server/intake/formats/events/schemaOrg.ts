import { jsonIn } from '../../../parseText.ts'
import { elementsIn, markupTree, textIn } from '../markup.ts'
import { at, listAt, textAt } from './json.ts'
import type { Schedule, SourceEvent } from './sourceEvent.ts'

/** How deep events are in events: a conference, its days, their sessions, their talks. */
const DEPTH = 4

const nameOf = (one: unknown) => (typeof one === 'string' ? one : textAt(one, 'name'))

/** The events of linked data that contain no other events; `place` is where the event around them is. */
function eventsIn(data: unknown, depth: number, place: readonly unknown[]): readonly SourceEvent[] {
  if (!listAt(data, '@type').some((type) => /Event$|Festival$/.test(String(type)))) return []
  const own = listAt(data, 'location')
  const location = own.length > 0 ? own : place
  const parts = listAt(data, 'subEvent')
  if (parts.length > 0 && depth > 0)
    return parts.flatMap((one) => eventsIn(one, depth - 1, depth === DEPTH ? [] : location))
  return [
    {
      title: textAt(data, 'name'),
      start: textAt(data, 'startDate'),
      end: textAt(data, 'endDate'),
      rooms: location.slice(0, 1).map(nameOf),
      people: listAt(data, 'performer').map((one) => ({
        name: nameOf(one),
        title: textAt(one, 'jobTitle'),
      })),
      language: textAt(data, 'inLanguage'),
      description: textAt(data, 'description'),
    },
  ]
}

/** Converts linked data with events (schema.org); null if it has fewer than two with a time. */
export function linkedSchedule(data: readonly unknown[]): Schedule | null {
  const things = data.flatMap((one) => {
    const graph = at(one, '@graph')
    return Array.isArray(graph) ? graph : Array.isArray(one) ? one : [one]
  })
  const events = things.flatMap((thing) => eventsIn(thing, DEPTH, []))
  if (events.filter(({ start }) => /\d:\d\d/.test(start ?? '')).length < 2) return null
  return { title: things.length === 1 ? textAt(things[0], 'name') : '', zone: null, events }
}

/** The schedule in the linked data of a page; null if there is none. */
export function pageSchedule(html: string): Schedule | null {
  if (!html.includes('application/ld+json')) return null
  const scripts = elementsIn(markupTree(html, 'html'), /^script$/)
  const linked = scripts.filter(
    ({ attributes }) => attributes.get('type') === 'application/ld+json',
  )
  return linkedSchedule(linked.map((script) => jsonIn(textIn(script))))
}
