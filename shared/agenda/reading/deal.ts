import { type Instant, plus } from '../../time/instant.ts'
import type { Item, Segment } from '../model.ts'
import { newItem } from '../newItem.ts'
import { newSegment } from '../newSegment.ts'
import { budgetOf } from '../slack.ts'
import type { SourceClock } from './clock.ts'
import { bounded, type KnownPeople } from './knownPeople.ts'
import type { ReadItem, ReadSegment } from './reading.ts'

function itemOf(read: ReadItem, id: string, people: KnownPeople): Item {
  const planned = read.planned ?? 0
  const speakers = read.speakers
    .slice(0, 20)
    .map((speaker) => ({ person: people.idOf(speaker), role: speaker.role }))
  const [language = null, ...also] = read.languages ?? []
  return newItem({
    id,
    title: bounded(read.title),
    kind: read.kind,
    planned,
    speakers: speakers.filter(
      ({ person }, at) => speakers.findIndex((other) => other.person === person) === at,
    ),
    language,
    ...(also.length === 0 ? {} : { alsoLanguages: also.slice(0, 9) }),
    talkingPoints: read.talkingPoints.slice(0, 30).map(bounded),
  })
}

function isBreak({ items }: Segment): boolean {
  return items.length > 0 && items.every(({ kind }) => kind === 'break')
}

/** Deals out segments behind one another: a start is kept where it must be, that is after a gap, or after a break, when people come back at the time they were told. */
export class Deal {
  readonly segments: Segment[] = []
  readonly #clock: SourceClock
  readonly #people: KnownPeople
  #end: Instant | null = null

  constructor(clock: SourceClock, people: KnownPeople) {
    this.#clock = clock
    this.#people = people
  }

  add(read: ReadSegment, first: string | null): void {
    const n = this.segments.length
    const id = `block-${n + 1}`
    const items = read.items.map((item, at) => itemOf(item, `${id}-${at + 1}`, this.#people))
    const stated = read.start ?? read.items[0]?.start ?? first
    const at = stated === null ? null : this.#clock.at(stated, `segments.${n}.start`)
    const start = this.#startFor(at)
    const bare = newSegment({
      id,
      title: bounded(read.title),
      start,
      budget: read.budget,
      items,
      ...(read.chair ? { chair: this.#people.idOf(read.chair) } : {}),
    })
    const sum = budgetOf({ ...bare, budget: null })
    const segment = read.budget === sum ? { ...bare, budget: null } : bare
    const began = start.type === 'notBefore' ? start.at : this.#end
    this.#end = began === null ? null : plus(began, budgetOf(segment))
    this.segments.push(segment)
  }

  #startFor(at: Instant | null): Segment['start'] {
    const before = this.segments.at(-1)
    if (at === null) return { type: 'follows' }
    const pinned = before === undefined || at > (this.#end ?? at) || isBreak(before)
    return pinned ? { type: 'notBefore', at } : { type: 'follows' }
  }
}
